import { degreeNames, rankNames, roleNames, workLimitNames } from '../../rules/choice-names.ts'
import { proofNames } from '../../rules/evidence.ts'
import {
  eachAs,
  fact,
  oneRecord,
  saidList,
  type HeldRecord,
  type PersonalPart,
} from '../platform/personal.ts'
import { reference } from '../reference/index.ts'
import { saidDecisions, saidVerification } from '../verification/index.ts'
import { facetNames } from './facets/facet.ts'
import type { FileReadingStore } from './file-reading.store.ts'
import { purposes } from './file-reading.ts'
import { saidAnswered, saidArea, saidOnBehalf, saidPeriods, saidWishes } from './held-words.ts'
import type { SensitivePart } from './sensitive-part.service.ts'
import type { VeteranStore } from './veteran.store.ts'
import type { VeteranRow } from './veteran.ts'

interface HeldDeps {
  readonly files: VeteranStore
  readonly readings: FileReadingStore
  readonly sensitive: Pick<SensitivePart, 'drop'>
  /** What went into a file comes back when it is taken away. */
  readonly lookAgain: (into: string) => Promise<void>
}

const none = { zh: '–', en: '–' }

const toldOfWork = (file: VeteranRow): HeldRecord => [
  fact('skills', '技能', 'skills', file.skills, saidAnswered(file.skills, reference().skills)),
  fact(
    'occupations',
    '职业',
    'occupations',
    file.occupations,
    saidAnswered(file.occupations, reference().occupations),
  ),
  fact('wishes', '求职意愿', 'wishes', file.wishes, saidWishes(file.wishes) ?? none),
  fact(
    'limits',
    '不适合的工作',
    'work that does not fit',
    file.limits ?? [],
    saidList((file.limits ?? []).map((limit) => workLimitNames[limit])) ?? none,
  ),
  fact('wantsInvitations', '接收招聘会邀请', 'wants invitations', file.wantsInvitations),
]

const mergeOf = (file: VeteranRow) =>
  fact(
    'merged',
    '合并',
    'merged',
    file.merge
      ? {
          at: file.merge.at,
          by: file.merge.by,
          reason: file.merge.reason,
          undone: file.merge.undone?.at ?? null,
        }
      : null,
  )

const told = (file: VeteranRow): HeldRecord => [
  fact('name', '姓名', 'name', file.name),
  fact('residentIdTail', '身份证号后四位', 'last four of the resident ID', file.residentIdTail),
  fact(
    'area',
    '现居住地',
    'where you live',
    file.areaCode,
    file.areaCode ? saidArea(file.areaCode) : undefined,
  ),
  fact('degree', '学历', 'schooling', file.degree, file.degree ? degreeNames[file.degree] : undefined),
  fact('serviceText', '服役经历', 'service', file.serviceText),
  fact(
    'servicePeriods',
    '服役时段',
    'stretches of service',
    file.servicePeriods,
    saidPeriods(file.servicePeriods),
  ),
  fact('rank', '军衔', 'rank', file.rank ?? null, file.rank ? rankNames[file.rank] : undefined),
  ...toldOfWork(file),
  fact('verification', '核验', 'verification', file.verification, saidVerification(file.verification)),
  fact(
    'pastDecisions',
    '历次核验决定',
    'past decisions',
    file.pastDecisions ?? [],
    saidDecisions(file.pastDecisions ?? []),
  ),
  fact('onBehalf', '由工作人员代管', 'kept by staff', file.onBehalf ?? null, saidOnBehalf(file.onBehalf)),
  mergeOf(file),
  fact('createdAt', '建立时间', 'made', file.createdAt),
  fact('updatedAt', '更新时间', 'changed', file.updatedAt),
]

async function* proofsOf(file: Promise<VeteranRow | null>) {
  for (const { id, kind, mediaType, size, addedAt, validUntil } of (await file)?.proofs ?? [])
    yield [
      fact('file', '文件', 'file', `/evidence/${id}`),
      fact('kind', '种类', 'kind', kind, proofNames[kind]),
      fact('mediaType', '格式', 'format', mediaType),
      fact('size', '字节', 'bytes', size),
      fact('addedAt', '上传时间', 'sent', addedAt),
      fact('validUntil', '有效期至', 'valid until', validUntil),
    ]
}

/** A person's file, its proofs, and who looked at it. */
export const fileHeld = ({ files, readings, sensitive, lookAgain }: HeldDeps): readonly PersonalPart[] => [
  {
    key: 'readings',
    name: { zh: '档案查阅记录', en: 'Who looked at your file' },
    held: ({ recordIds }) =>
      eachAs(readings.all(recordIds[0] ?? ''), ({ at, reader, role, purpose, facets = [] }) => [
        fact('at', '时间', 'when', at),
        fact('reader', '查阅人', 'who', reader),
        fact('role', '身份', 'role', role, roleNames[role]),
        fact('purpose', '用途', 'what for', purpose, purposes[purpose]),
        fact(
          'facets',
          '查阅内容',
          'what was read',
          facets,
          saidList(facets.map((facet) => facetNames[facet])),
        ),
      ]),
    async erase({ recordIds }) {
      for (const id of recordIds) await readings.erase(id)
    },
  },
  {
    key: 'proofs',
    name: { zh: '证明材料', en: 'Proofs' },
    held: ({ accountId }) => proofsOf(files.ofAccount(accountId)),
    erase: ({ accountId }) => sensitive.drop(accountId),
  },
  {
    key: 'decisions',
    name: { zh: '核验决定', en: 'Decisions on your status' },
    held: ({ recordIds }) =>
      eachAs(
        files.desk.decisions.of(recordIds[0] ?? ''),
        ({ decidedAt, decidedBy, outcome, reasons, undone }) => [
          fact('decidedAt', '时间', 'when', decidedAt),
          fact('decidedBy', '工作人员', 'who', decidedBy),
          fact('outcome', '结果', 'outcome', outcome),
          fact('reasons', '原因', 'reasons', reasons),
          fact(
            'undone',
            '撤销',
            'undone',
            undone ? { at: undone.at, by: undone.by, reason: undone.reason } : null,
          ),
        ],
      ),
    async erase({ recordIds }) {
      for (const id of recordIds) await files.desk.decisions.erase(id)
    },
  },
  {
    key: 'file',
    name: { zh: '就业档案', en: 'File' },
    held: ({ accountId }) => oneRecord(files.ofAccount(accountId).then((file) => file && told(file))),
    async erase({ accountId, recordIds }) {
      await files.remove(accountId)
      for (const id of recordIds) await lookAgain(id)
    },
  },
]
