import { keptText } from '../../../core/device/kept.ts'

/** What somebody wrote to an employer before signing in; this tab keeps it until it is sent. */
export const strangerWords = (postingId: string) => keptText('session', `stranger.${postingId}`)
