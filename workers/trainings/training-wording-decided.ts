import { trainingNotices, trainingWordingDecided } from '../../server/trainings/index.ts'
import { runner } from '../job.ts'

/** Tells whoever wrote a training what a colleague decided on its wording. */
export const trainingWordingDecidedRunner = runner(trainingWordingDecided, async (job, services) => {
  const [training] = await services.trainings.staffByIds([job.id])
  if (training) await services.notifications.request(trainingNotices(training))
  await services.trainings.wordedDesk.keepDecision(job.id)
  await services.trainings.owed.decided.done(job)
})
