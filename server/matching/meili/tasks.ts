import { setTimeout } from 'node:timers/promises'
import type { EnqueuedTask, Meilisearch } from 'meilisearch'
import { MeiliRefusal, MeiliSilence } from './failures.ts'

const firstPauseMs = 15
const longestPauseMs = 1_000
const patienceMs = 10 * 60_000

/**
 * Waits for a task, asking ever more rarely, and reads its error: wrong documents are accepted with 202 and fail later. What
 * failed is thrown with the server's own words.
 */
export async function done(
  { tasks }: { readonly tasks: Pick<Meilisearch['tasks'], 'getTask'> },
  enqueued: PromiseLike<Pick<EnqueuedTask, 'taskUid'>>,
): Promise<void> {
  const { taskUid } = await enqueued
  const since = performance.now()
  for (let pause = firstPauseMs; ; pause = Math.min(longestPauseMs, pause * 1.5)) {
    const { status, error, type } = await tasks.getTask(taskUid)
    if (status === 'succeeded') return
    if (status === 'failed' || status === 'canceled')
      throw new MeiliRefusal(200, error?.code ?? status, `${type}: ${error?.message ?? status}`)
    if (performance.now() - since > patienceMs)
      throw new MeiliSilence(
        `task ${taskUid} (${type}) did not end within ${patienceMs / 60_000} minutes`,
        undefined,
      )
    await setTimeout(pause)
  }
}
