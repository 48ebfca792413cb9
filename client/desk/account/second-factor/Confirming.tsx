import { QRCodeSVG } from 'qrcode.react'
import { appCodeRule } from '../../../../rules/second-factor.ts'
import { useAction } from '../../../core/api/use-action.ts'
import { entriesOf } from '../../../core/form/entries.ts'
import { useRuleForm } from '../../../core/form/use-rule-form.ts'
import { TextField } from '../../fields/TextField.tsx'
import { DeskForm } from '../../form/DeskForm.tsx'
import { useWords } from '../../words.ts'
import { ConfirmSecondFactorDocument } from './generated/second-factor.ts'

/** The secret in groups of four, for whoever types it. */
const secretOf = (uri: string): string =>
  (new URL(uri).searchParams.get('secret') ?? '').replaceAll(/(.{4})(?=.)/g, '$1 ')

const start = entriesOf(appCodeRule, { code: '' })

const useConfirming = (confirmed: (codes: readonly string[]) => void) => {
  const { run } = useAction(ConfirmSecondFactorDocument)
  const ruled = useRuleForm({ draft: null, start, rule: () => appCodeRule, secret: ['code'] })
  const submit = ruled.submit(async ({ code }) => {
    const { data, failure } = await run({ code })
    if (data) {
      ruled.saved(start)
      confirmed(data.confirmSecondFactor)
    }
    return failure
  })
  return { ruled, submit }
}

/** Shows a secret to put into an app, and asks for the first code that the app shows. */
export const Confirming = ({
  uri,
  confirmed,
}: {
  uri: string
  confirmed: (codes: readonly string[]) => void
}) => {
  const t = useWords()
  const { ruled, submit } = useConfirming(confirmed)
  return (
    <>
      <p>{t('second.scan')}</p>
      <p>
        <QRCodeSVG
          value={uri}
          title={t('second.picture')}
          size={220}
          marginSize={4}
          bgColor="#ffffff"
          fgColor="#000000"
        />
      </p>
      <p>
        {t('second.typed')} <code>{secretOf(uri)}</code>
      </p>
      <DeskForm
        of={ruled}
        submit={submit}
        labels={{ code: t('second.code') }}
        save={t('second.confirm')}
        isNarrow
      >
        {(field) => <TextField {...field('code')} must autoComplete="one-time-code" />}
      </DeskForm>
    </>
  )
}
