import { platformErrors } from './errors.ts'
import type { Department, Role } from '../../rules/choices.ts'
import type { Language } from '../../rules/text.ts'

/** Who asks: what policies and services need to know of the signed-in account. */
export interface Viewer {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly language: Language
  readonly stationId: string | null
  /** Of staff: the area of their station; theirs is what lies in it. Null for others, and for staff of no station. */
  readonly reach: string | null
  /** Of staff: the areas of colleagues whom they stand in for today. */
  readonly reachesToo?: readonly string[]
  /** Of staff: the departments that they work for, which say what of a file they read. */
  readonly departments?: readonly Department[]
  /** `+86…`: nobody decides on what is their own. */
  readonly phone: string
  /** Whether something has to be done before anything else is possible. */
  readonly isBound?: boolean
  /** Whether a program asks, by an API key: it is no account, and no member of anything. */
  readonly isProgram?: boolean
  /** Of a program of an organisation: which that is. */
  readonly worksFor?: string
}

/** The viewer, or `UNAUTHENTICATED`. */
export function signedIn(viewer: Viewer | null): Viewer {
  if (viewer === null) throw platformErrors.unauthenticated()
  return viewer
}

/** The viewer when the policy's sentence holds, `UNAUTHENTICATED` or `FORBIDDEN` when it does not. */
export function allowed(viewer: Viewer | null, sentence: (viewer: Viewer) => boolean): Viewer {
  const someone = signedIn(viewer)
  if (!sentence(someone)) throw platformErrors.forbidden()
  return someone
}
