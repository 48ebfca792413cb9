import { AppError, platformErrors } from '../platform/errors.ts'
import { sayMoment } from '../platform/text.ts'
import { mostSynonyms, type SynonymRow } from './synonym.ts'

type Standing = Pick<SynonymRow, 'words' | 'readAs' | 'by' | 'createdAt'>

const wrong = (path: string, zh: string, en: string) => platformErrors.invalid([{ path, text: { zh, en } }])

export const synonymErrors = {
  /** A colleague was first. */
  taken: ({ words, readAs, by, createdAt }: Standing) =>
    new AppError(
      'CONFLICT',
      {
        zh: `${by}已于${sayMoment(createdAt, 'zh-CN')}把“${words}”设为“${readAs}”。如需更改，请先撤销。`,
        en: `${by} made “${words}” mean “${readAs}” (${sayMoment(createdAt, 'en')}). Take that back first to change it.`,
      },
      { reason: 'TAKEN' },
    ),
  undone: ({ undoneBy, undoneAt }: Pick<SynonymRow, 'undoneBy' | 'undoneAt'>) =>
    new AppError(
      'CONFLICT',
      {
        zh: `${undoneBy ?? ''}已撤销（${undoneAt ? sayMoment(undoneAt, 'zh-CN') : ''}）。`,
        en: `${undoneBy ?? ''} has taken it back already (${undoneAt ? sayMoment(undoneAt, 'en') : ''}).`,
      },
      { reason: 'UNDONE' },
    ),
  tooMany: () =>
    new AppError('CONFLICT', {
      zh: `近义词最多 ${mostSynonyms} 个，请先撤销不再使用的。`,
      en: `There are at most ${mostSynonyms} synonyms. Take some back that are no longer needed.`,
    }),
  inName: (words: string, name: string) =>
    wrong(
      'words',
      `“${words}”已在系统词表中（${name}），请填写更完整的说法`,
      `“${words}” is in the tables already (${name}); give a longer wording`,
    ),
  shortWords: () => wrong('words', '词须至少两个字', 'The words have two characters at least'),
  strange: (words: string) =>
    wrong(
      'otherWords',
      `系统也不认识“${words}”，请填写系统能理解的词，或选择职业`,
      `“${words}” is not understood either; give words that are, or choose the occupation`,
    ),
  noOccupation: () => wrong('occupationCode', '没有这个职业', 'There is no such occupation'),
}
