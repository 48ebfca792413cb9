import { Button } from 'antd'
import { joinRule } from '../../../rules/member.ts'
import { useAction } from '../../core/api/use-action.ts'
import { useReading } from '../../core/api/use-reading.ts'
import { blankEntries } from '../../core/form/entries.ts'
import { useRuleForm } from '../../core/form/use-rule-form.ts'
import { useFormat } from '../../core/format/use-format.ts'
import { TextField } from '../../desk/fields/TextField.tsx'
import { DeskForm } from '../../desk/form/DeskForm.tsx'
import { PageHead } from '../../desk/shell/PageHead.tsx'
import { useWords } from '../words.ts'
import {
  AskToJoinDocument,
  MyJoinRequestDocument,
  WithdrawJoinRequestDocument,
  type MyJoinRequestQuery,
} from './generated/members.ts'

type Request = NonNullable<MyJoinRequestQuery['myJoinRequest']>

const Waiting = ({ request, again }: { request: Request; again: () => void }) => {
  const t = useWords()
  const format = useFormat()
  const { run, busy } = useAction(WithdrawJoinRequestDocument)
  const withdraw = async () => {
    await run({}, t('joining.withdrawn'))
    again()
  }
  return (
    <>
      <p>{t('joining.waiting', { at: format.moment(request.askedAt), code: request.creditCode })}</p>
      <Button disabled={busy} onClick={() => void withdraw()}>
        {t('joining.withdraw')}
      </Button>
    </>
  )
}

const Asking = ({ again }: { again: () => void }) => {
  const t = useWords()
  const { run } = useAction(AskToJoinDocument)
  const ruled = useRuleForm({ rule: () => joinRule, start: blankEntries(joinRule), draft: 'join' })
  const submit = ruled.submit(async ({ creditCode, note }) => {
    const { data, failure } = await run({ input: { creditCode, note } }, t('joining.sent'))
    if (!data) return failure
    ruled.saved()
    again()
    return undefined
  })
  return (
    <DeskForm
      of={ruled}
      submit={submit}
      labels={{ creditCode: t('joining.creditCode'), note: t('joining.note') }}
      hints={{ note: t('joining.noteHint') }}
      save={t('joining.send')}
      isNarrow
    >
      {(field) => (
        <>
          <TextField {...field('creditCode')} must />
          <TextField {...field('note')} />
        </>
      )}
    </DeskForm>
  )
}

/** For whoever belongs to no organisation, when a colleague has registered it already. */
export const AskPage = () => {
  const t = useWords()
  const { data, again } = useReading(MyJoinRequestDocument, {}, { policy: 'network-only' })
  return (
    <>
      <PageHead title={t('joining.title')} lead={t('joining.lead')} />
      {data?.myJoinRequest ? <Waiting request={data.myJoinRequest} again={again} /> : null}
      {data && !data.myJoinRequest ? <Asking again={again} /> : null}
    </>
  )
}
