import { mostEvents, type PostingEventRow } from './posting-event.ts'

/** Adds to a posting's life in a write that looks at no version. */
export const pushed = (event: PostingEventRow) => ({
  $push: { life: { $each: [event], $slice: -mostEvents } },
})
