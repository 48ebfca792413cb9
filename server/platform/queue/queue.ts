/** A kind of work done later. `Payload` holds ids and versions, never contents: the job reads again. */
export interface JobKind<Payload> {
  readonly name: string
  /** Jobs of one lane share workers; a slow lane (mail) must not hold up the others. */
  readonly lane: Lane
  /** Only for the type; never set. */
  readonly payload?: Payload
}

export const lanes = ['main', 'mail'] as const
export type Lane = (typeof lanes)[number]

/** What a job carries beside its payload: the id of the request that it comes of; none of a job of an older version. */
export interface Asked {
  readonly request?: string
}

export const jobKind = <Payload>(name: string, lane: Lane = 'main'): JobKind<Payload> => ({ name, lane })

export interface Ask<Payload> {
  readonly payload: Payload
  /**
   * Asking twice under one key is asking once for as long as the job is kept, finished or failed: so a key carries the
   * record's version.
   */
  readonly key: string
}

/** The port to the queue. Asking refuses with `UNAVAILABLE` at once when the queue is down; the sweep asks again later. */
export interface Queue {
  askMany<Payload>(kind: JobKind<Payload>, asks: readonly Ask<Payload>[]): Promise<void>
  close(): Promise<void>
}
