import { Button } from 'antd'
import { useState } from 'react'
import type { ApiKeyHolder } from '../../../rules/api-key.ts'
import { useAction } from '../../core/api/use-action.ts'
import { useTable, type Table } from '../../core/list/use-table.ts'
import { ButtonLink } from '../action/ButtonLink.tsx'
import { useConfirm } from '../action/use-confirm.tsx'
import { Nothing } from '../list/Nothing.tsx'
import { Pager } from '../list/Pager.tsx'
import { Read } from '../list/Read.tsx'
import { PageHead } from '../shell/PageHead.tsx'
import { useWords } from '../words.ts'
import { ApiKeysDocument, OrganisationApiKeysDocument, RevokeApiKeyDocument } from './generated/keys.ts'
import { HowToUse } from './HowToUse.tsx'
import { KeyPanel, type ShownKey } from './KeyPanel.tsx'
import { NewKeyDialog } from './NewKeyDialog.tsx'
import { RevokeDialog } from './RevokeDialog.tsx'

type ListProps = {
  table: Table<ShownKey>
  empty: { title: string; hint?: string }
  revoke: (key: ShownKey) => void
}

const KeyList = ({ table, empty, revoke }: ListProps) => (
  <Read reading={table} rows={5}>
    {(page) =>
      page.nodes.length > 0 ? (
        <>
          {page.nodes.map((each) => (
            <KeyPanel key={each.id} shown={each} revoke={() => revoke(each)} />
          ))}
          <Pager trail={table.trail} size={table.size} page={page} />
        </>
      ) : (
        <Nothing {...empty} />
      )
    }
  </Read>
)

/** Asks once more, then ends a key of one's own. */
const useRevoking = (again: () => void) => {
  const t = useWords()
  const confirm = useConfirm()
  const { run } = useAction(RevokeApiKeyDocument)
  return ({ id, name }: ShownKey) =>
    void confirm(
      { title: t('keys.revokeAsk', { name }), hint: t('keys.revokeHint'), ok: t('keys.revoke'), grave: true },
      async () => {
        const { failure } = await run({ id, reason: null }, t('keys.revokedNow'))
        if (!failure) again()
        return failure
      },
    )
}

/** The keys of the viewer's organisation, or of the bureau. */
export const KeysPage = ({ holder }: { holder: ApiKeyHolder }) => {
  const t = useWords()
  const [isMaking, setMaking] = useState(false)
  const table = useTable(ApiKeysDocument, {}, ({ apiKeys }) => apiKeys)
  const isBureau = holder === 'BUREAU'
  const close = () => {
    setMaking(false)
    table.again()
  }
  const hint = t(isBureau ? 'keys.noneBureauHint' : 'keys.noneHint')
  return (
    <>
      <PageHead title={t('keys.title')} lead={t(isBureau ? 'keys.leadBureau' : 'keys.lead')}>
        {isBureau ? (
          <ButtonLink to="/staff/people/keys/organisations">{t('keys.organisations')}</ButtonLink>
        ) : (
          <ButtonLink to="/employer/organisation">{t('keys.back')}</ButtonLink>
        )}
        <Button type="primary" onClick={() => setMaking(true)}>
          {t('keys.make')}
        </Button>
      </PageHead>
      <KeyList table={table} empty={{ title: t('keys.none'), hint }} revoke={useRevoking(table.again)} />
      <HowToUse />
      {isMaking ? <NewKeyDialog holder={holder} close={close} /> : null}
    </>
  )
}

/** The keys of all organisations, for the bureau. */
export const OrganisationKeysPage = () => {
  const t = useWords()
  const [revoking, setRevoking] = useState<ShownKey>()
  const table = useTable(OrganisationApiKeysDocument, {}, ({ organisationApiKeys }) => organisationApiKeys)
  const close = () => {
    setRevoking(undefined)
    table.again()
  }
  return (
    <>
      <PageHead title={t('keys.organisations')} lead={t('keys.organisationsLead')}>
        <ButtonLink to="/staff/people/keys">{t('keys.own')}</ButtonLink>
      </PageHead>
      <KeyList table={table} empty={{ title: t('keys.noneOrganisations') }} revoke={setRevoking} />
      {revoking ? <RevokeDialog apiKey={revoking} close={close} /> : null}
    </>
  )
}
