import { App, Button } from 'antd'
import { mostRenewed } from '../../../../rules/posting-life.ts'
import { useAction } from '../../../core/api/use-action.ts'
import { Outcomes } from '../../../desk/lines/Outcomes.tsx'
import text from '../../../desk/text.module.css'
import { useWords } from '../../words.ts'
import { RenewPostingsDocument, type OwnPostingLineFragment } from '../generated/postings.ts'

type Props = { chosen: readonly OwnPostingLineFragment[]; settled: () => void }

/** Renews the chosen postings together; what became of each is told. */
export const RenewSeveral = ({ chosen, settled }: Props) => {
  const t = useWords()
  const { modal } = App.useApp()
  const { run, busy } = useAction(RenewPostingsDocument)
  const renew = async () => {
    const { data } = await run({ cases: chosen.map(({ id, version }) => ({ id, version })) })
    if (!data) return
    const refusals = new Map(data.outcomes.map(({ id, refusal }) => [id, refusal?.message]))
    const named = chosen.map(({ id, title: name }) => ({ id, name }))
    const done = named.filter(({ id }) => !refusals.get(id))
    const refused = named.flatMap(({ id, name }) => {
      const message = refusals.get(id)
      return message ? [{ id, name, message }] : []
    })
    const counts = { done: done.length, refused: refused.length }
    const tell = refused.length > 0 ? modal.warning : modal.success
    void tell({
      title: t(refused.length > 0 ? 'postings.renewedPartly' : 'postings.renewedWholly', counts),
      content: <Outcomes title={t('postings.renewed')} done={done} refused={refused} />,
    })
    settled()
  }
  const isTooMany = chosen.length > mostRenewed
  return (
    <>
      <Button loading={busy} disabled={isTooMany} onClick={() => void renew()}>
        {t('postings.renewChosen', { count: chosen.length })}
      </Button>
      {isTooMany ? (
        <span className={text['error']}>✗ {t('postings.renewMost', { most: mostRenewed })}</span>
      ) : null}
    </>
  )
}
