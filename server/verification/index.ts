export { afterInQueue, queueIndex, queueOrder, waiting } from './verification-queue.ts'
export { verificationSchema } from './verification.store.ts'
export {
  isVerified,
  returned,
  submitted,
  unsubmitted,
  verified,
  type VerificationRow,
} from './verification.ts'
