import { createHash } from 'node:crypto'
import { reference } from '../../reference/index.ts'
import type { ReadMeaning } from '../../reading/index.ts'
import { encodeFeatures, encodeVector } from './features.ts'
import { meaningOfPosting } from './posting-meaning.ts'

/** Titles of every sort: what the code makes of them changes when it makes something else of any like them. */
const probes = [
  '货车司机',
  '夜班保安',
  '箱包缝纫工',
  'Java开发工程师-急招',
  '4000无责底薪+免费住宿+节日福利+客户代表',
  '高压电工（持证）',
  '化工操作工',
  '中餐厨师长',
  '无人机驾驶员',
  'forklift driver',
  'Registered Nurse (ICU)',
]

/** Changes when tables or code would read the same posting to mean something else. */
export function readingDigest(readMeaning: ReadMeaning): string {
  const hash = createHash('sha256')
  hash.update(reference().digest())
  for (const title of probes) {
    const skills = ['first-aid', title]
    const words = {
      title,
      statedOccupation: null,
      skills,
      shift: null,
      veteransPreferred: true,
      says: [title],
    }
    const meaning = meaningOfPosting(words, readMeaning)
    hash.update(`${encodeFeatures(meaning.features)} ${JSON.stringify(meaning.occupations)}`)
    hash.update(encodeVector(meaning.vector))
  }
  return hash.digest('base64url')
}
