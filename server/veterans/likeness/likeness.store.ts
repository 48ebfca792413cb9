import type { Model } from 'mongoose'
import type { VeteranRow } from '../veteran.ts'
import { keysOfBirthday, keysOfNumber, townIn, type Comparable } from './file-likeness.ts'

type Stored = VeteranRow & Comparable & { readonly residentIdHash?: readonly string[] }

/** What files are compared by; files of before get it by the sweep. */
export const likenessFields = {
  likeSound: { type: String, default: null },
  residentIdNear: { type: [String], default: undefined },
} as const

export function indexLikeness(schema: { index(fields: object): unknown }): void {
  schema.index({ likeSound: 1, _id: 1 })
  schema.index({ residentIdNear: 1, _id: 1 })
}

const compared = {
  name: 1,
  areaCode: 1,
  areaPath: 1,
  verification: 1,
  createdAt: 1,
  likeSound: 1,
  residentIdNear: 1,
} as const

/** A file that is compared with another, with no more of it than staff are told. */
export type ComparedFile = Pick<VeteranRow, '_id' | 'name' | 'areaCode' | 'verification' | 'createdAt'> &
  Comparable

/** More than that are no likeness any more. */
const most = 20
const firstOf = { sort: { _id: 1 }, limit: most } as const

/** What each index may find beside the file itself and those with its very number. */
function questionsOf({ likeSound, residentIdNear = [], areaPath }: Comparable): object[] {
  const [number, birthday] = [keysOfNumber(residentIdNear), keysOfBirthday(residentIdNear)]
  const town = townIn(areaPath)
  const sameName = [
    ...(birthday.length > 0 ? [{ residentIdNear: { $in: birthday } }] : []),
    ...(town === null ? [] : [{ areaPath: town }]),
  ]
  return [
    ...(number.length > 0 ? [{ residentIdNear: { $in: number } }] : []),
    ...(likeSound && sameName.length > 0 ? [{ likeSound, $or: sameName }] : []),
  ]
}

/** What is asked to find files that may be one person's, each question along an index. */
export const likenessStore = <Row extends Stored>(model: Model<Row>) => {
  const files = model as unknown as Model<Stored>
  return {
    /** The file as it is compared, and others that look like it; those with its very number are no matter of likeness. */
    async lookingLike(id: string): Promise<{ own: ComparedFile; others: ComparedFile[] } | null> {
      const own = await files
        .findOne({ _id: id }, { ...compared, residentIdHash: 1 })
        .lean<ComparedFile & Pick<Stored, 'residentIdHash'>>()
        .exec()
      if (!own) return null
      const { residentIdHash = [] } = own
      const others = { _id: { $ne: id }, residentIdHash: { $nin: residentIdHash }, mergedInto: null }
      const found = await Promise.all(
        questionsOf(own).map((question) =>
          files
            .find({ ...question, ...others }, compared, firstOf)
            .lean<ComparedFile[]>()
            .exec(),
        ),
      )
      return { own, others: [...new Map(found.flat().map((file) => [file._id, file])).values()] }
    },

    /** Files from before files were compared. */
    uncompared: (first: number) =>
      files
        .find({ likeSound: null }, { name: 1, residentIdSealed: 1 }, { limit: first })
        .lean<(Pick<Stored, '_id' | 'name'> & { readonly residentIdSealed?: string })[]>()
        .exec(),

    /** Only as it was read: a change meanwhile has brought its own. */
    async compare({ _id, name }: Pick<Stored, '_id' | 'name'>, by: Partial<Comparable>): Promise<void> {
      await files.updateOne({ _id, name, likeSound: null }, { $set: by }).exec()
    },
  }
}
