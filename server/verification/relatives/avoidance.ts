import type { Connection } from 'mongoose'
import type { Clock } from '../../platform/clock.ts'
import type { AppError } from '../../platform/errors.ts'
import type { Viewer } from '../../platform/viewer.ts'
import { isOf, isOwnInterest, type Belonging } from '../own-interest.ts'
import { verificationErrors } from '../verification.errors.ts'
import { relativeStore } from './relative.store.ts'

/** Why a member of staff leaves something to a colleague: it is their own, or of somebody whom they declared. */
export const avoidanceOf = ({
  connection,
  clock,
}: {
  readonly connection: Connection
  readonly clock: Clock
}) => {
  const store = relativeStore(connection)
  return async (viewer: Viewer, belonging: Belonging): Promise<AppError | null> => {
    if (isOwnInterest(viewer, belonging)) return verificationErrors.ownInterest()
    const close = (await store.of(viewer.id, clock())).find((each) => isOf(each, belonging))
    return close ? verificationErrors.ofRelative() : null
  }
}

export type Avoidance = ReturnType<typeof avoidanceOf>
