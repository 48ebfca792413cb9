import { refusal } from '../platform/errors.ts'

export const retentionErrors = {
  nothingHeld: refusal(
    'CONFLICT',
    '此项没有被暂停，或情况已变化。请刷新后再看。',
    'Nothing of this is held back, or it has changed meanwhile. Load the page again.',
  ),
}
