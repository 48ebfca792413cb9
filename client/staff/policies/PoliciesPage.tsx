import { useFormat } from '../../core/format/use-format.ts'
import { useTable } from '../../core/list/use-table.ts'
import { useWish } from '../../core/list/use-wish.ts'
import { ButtonLink } from '../../desk/action/ButtonLink.tsx'
import type { Column } from '../../desk/list/column.ts'
import { DeskTable } from '../../desk/list/DeskTable.tsx'
import { Nothing } from '../../desk/list/Nothing.tsx'
import { PageHead } from '../../desk/shell/PageHead.tsx'
import { useReach } from '../reach/use-reach.ts'
import { useWords } from '../words.ts'
import { StaffPoliciesDocument, type StaffPoliciesQuery } from './generated/policies.ts'

type Entry = StaffPoliciesQuery['policies']['nodes'][number]
const standings = ['IN_FORCE', 'COMING', 'OVER', 'WITHDRAWN'] as const

const useColumns = (): Column<Entry>[] => {
  const t = useWords()
  const format = useFormat()
  return [
    { key: 'title', look: 'long', title: t('policies.policy'), cell: ({ title }) => title },
    { key: 'issuer', look: 'long', title: t('policies.issuer'), cell: ({ issuer }) => issuer },
    { key: 'number', look: 'short', title: t('policies.number'), cell: ({ number }) => number },
    { key: 'from', look: 'short', title: t('policies.from'), cell: ({ validFrom }) => format.day(validFrom) },
    {
      key: 'until',
      look: 'short',
      title: t('policies.until'),
      cell: ({ validUntil }) => (validUntil ? format.day(validUntil) : t('policies.noEnd')),
    },
    { key: 'version', look: 'number', title: t('policies.version'), cell: ({ version }) => version },
    {
      key: 'actions',
      title: t('desk:list.actions'),
      cell: ({ id, title }) => (
        <ButtonLink to={`/staff/policies/${id}`} aria-label={t('policies.openOf', { title })}>
          {t('policies.open')}
        </ButtonLink>
      ),
      text: () => '',
    },
  ]
}

/** Policies of every standing; the bureau writes them. */
export const PoliciesPage = () => {
  const t = useWords()
  const isBureau = useReach()?.wholeDistrict === true
  const wish = useWish<'LATEST'>([], { by: 'LATEST', way: 'DESC' })
  const standing = standings.find((each) => each === wish.chosen('standing')) ?? 'IN_FORCE'
  const asked = { standing, search: wish.search || null }
  const table = useTable(StaffPoliciesDocument, asked, (data) => data.policies)
  const filter = {
    name: 'standing',
    label: t('policies.standing'),
    choices: standings.map((value) => ({ value, label: t(`policies.is.${value}`) })),
  }
  return (
    <>
      <PageHead title={t('nav.policies')} lead={t('policies.lead')}>
        {isBureau ? (
          <ButtonLink first to="/staff/policies/new">
            {t('policies.create')}
          </ButtonLink>
        ) : null}
      </PageHead>
      <DeskTable
        list="policies"
        label={t('nav.policies')}
        columns={useColumns()}
        table={table}
        finding={{ wish, filters: [filter], searchLabel: t('policies.search') }}
        empty={<Nothing title={t('policies.empty')} hint={t('policies.emptyHint')} />}
        alwaysFinds
      />
    </>
  )
}
