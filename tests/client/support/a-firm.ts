import { creditCode } from '../../support/valid-identifiers.ts'
import { area } from './a-posting-desk.tsx'

/** How the check of something stands that waits for staff. */
export const waitingSince = (submittedAt: string | null) => ({
  state: 'PENDING',
  submittedAt,
  decidedAt: null,
  decidedBy: null,
  validUntil: null,
  inForceUntil: null,
  reasons: [],
})

/** An organisation as the API gives it, with what a test wants otherwise. */
export const aFirm = <More extends object>(more: More) => ({
  id: 'e1',
  name: '恒丰物流',
  nameEn: null,
  creditCode: creditCode(1),
  area,
  address: '工业路 1 号',
  industry: null,
  size: 'SMALL',
  about: '',
  veteranOwned: false,
  contactName: '黄秀英',
  contactPhone: '0595-87980000',
  version: 1,
  ...more,
})
