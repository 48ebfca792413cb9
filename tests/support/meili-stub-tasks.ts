import { StubRefusal, type RefusalBody } from './meili-refusals.ts'

interface StubTask {
  readonly uid: number
  batchUid: number | null
  readonly indexUid: string | null
  status: 'enqueued' | 'processing' | 'succeeded' | 'failed'
  readonly type: string
  readonly canceledBy: null
  details: Record<string, unknown>
  error: RefusalBody | null
  duration: string | null
  readonly enqueuedAt: string
  startedAt: string | null
  finishedAt: string | null
}

/** Does the work, and gives what of the details is known only afterwards. */
export type Work = () => Record<string, unknown>

/** Meilisearch works on its tasks one after another, long after it has accepted them. */
export function stubTasks(delayMs: () => number) {
  const tasks: StubTask[] = []
  let last = Promise.resolve()

  async function perform(task: StubTask, work: Work, ifFailed: Record<string, unknown>): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, delayMs() / 2))
    const started = Date.now()
    Object.assign(task, { status: 'processing', startedAt: new Date().toISOString(), batchUid: task.uid })
    await new Promise((resolve) => setTimeout(resolve, delayMs() / 2))
    try {
      Object.assign(task.details, work())
      task.status = 'succeeded'
    } catch (error) {
      if (!(error instanceof StubRefusal)) throw error
      Object.assign(task.details, ifFailed)
      task.error = error.body
      task.status = 'failed'
    }
    task.finishedAt = new Date().toISOString()
    task.duration = `PT${(Date.now() - started) / 1000}S`
  }

  return {
    all: (): readonly StubTask[] => tasks,
    get: (uid: number): StubTask | undefined => tasks[uid],
    idle: (): Promise<void> => last,
    /** Enqueues; answers the short form that goes with 202. */
    enqueue(
      type: string,
      indexUid: string | null,
      work: Work,
      details: Record<string, unknown> = {},
      ifFailed: Record<string, unknown> = {},
    ): Record<string, unknown> {
      const task: StubTask = {
        uid: tasks.length,
        batchUid: null,
        indexUid,
        status: 'enqueued',
        type,
        canceledBy: null,
        details,
        error: null,
        duration: null,
        enqueuedAt: new Date().toISOString(),
        startedAt: null,
        finishedAt: null,
      }
      tasks.push(task)
      last = last.then(() => perform(task, work, ifFailed))
      return { taskUid: task.uid, indexUid, status: task.status, type, enqueuedAt: task.enqueuedAt }
    },
  }
}

export type StubTasks = ReturnType<typeof stubTasks>
