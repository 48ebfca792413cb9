import { Button } from 'antd'
import { useState } from 'react'
import { useAction } from '../../../core/api/use-action.ts'
import { WithdrawDialog } from '../../../desk/agreements/WithdrawDialog.tsx'
import { useWords } from '../../words.ts'
import { WithdrawProposalDocument } from '../generated/agreements.ts'

type Props = { id: string; again: () => void }

const Dialog = ({ id, again, close }: Props & { close: () => void }) => {
  const t = useWords()
  const { run } = useAction(WithdrawProposalDocument)
  const said = {
    title: t('agreements.withdrawAsk'),
    lead: t('agreements.withdrawLead'),
    ok: t('agreements.withdraw'),
    words: t('agreements.withdrawWords'),
  }
  const send = async (words: string | null) => (await run({ id, words }, t('agreements.withdrawn'))).failure
  return <WithdrawDialog id={id} said={said} send={send} again={again} close={close} />
}

/** Takes back what the station drew up. */
export const TakingBack = (props: Props) => {
  const t = useWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button danger onClick={() => setOpen(true)}>
        {t('agreements.withdraw')}
      </Button>
      {isOpen ? <Dialog {...props} close={() => setOpen(false)} /> : null}
    </>
  )
}
