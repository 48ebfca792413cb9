import { zodResolver } from '@hookform/resolvers/zod'
import { Button } from 'antd'
import { useMemo } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { UpdateAccountDocument } from '../../core/session/generated/viewer.ts'
import { speak, tagOf } from '../../core/i18n/language.ts'
import { useSession, type Viewer } from '../../core/session/session.ts'
import { useDeskText, useSharedText } from '../words.ts'
import { ChoiceField } from '../fields/ChoiceField.tsx'
import { showFields } from '../form/refusals.ts'
import { useRejudging } from '../form/use-rejudging.ts'
import { TextField } from '../fields/TextField.tsx'
import { PageHead } from '../shell/PageHead.tsx'
import { AccountFacts } from './AccountFacts.tsx'
import styles from '../form/form.module.css'
import { useAction } from '../../core/api/use-action.ts'

type Values = { name: string; email: string; language: 'zh_CN' | 'en' }

const useRules = () => {
  const t = useDeskText()
  return useMemo(() => {
    const name = z
      .string()
      .trim()
      .min(2, t('field.tooShort', { min: 2 }))
      .max(50, t('field.tooLong', { max: 50 }))
    const email = z.literal('').or(z.email(t('field.email')))
    return z.object({ name, email, language: z.enum(['zh_CN', 'en']) })
  }, [t])
}

const AccountForm = ({ viewer }: { viewer: Viewer }) => {
  const t = useDeskText()
  const s = useSharedText()
  const { renew } = useSession()
  const { run, busy } = useAction(UpdateAccountDocument)
  const form = useForm<Values>({
    resolver: zodResolver(useRules()),
    defaultValues: { name: viewer.name, email: viewer.email ?? '', language: viewer.language },
  })
  useRejudging(form)
  const save = form.handleSubmit(async (input) => {
    const { data, failure } = await run({ input }, t('account.saved'))
    if (failure?.kind === 'REFUSED') showFields(form, failure.fields)
    if (!data) return
    form.reset(input)
    renew(data.updateAccount)
    await speak(tagOf(data.updateAccount.language))
  })
  const { control } = form
  const languages = (['zh_CN', 'en'] as const).map((value) => ({ value, label: s(`language.${value}`) }))
  return (
    <form
      className={`${styles['form']} ${styles['narrow']}`}
      onSubmit={(event) => void save(event)}
      noValidate
    >
      <TextField control={control} name="name" label={t('account.name')} must autoComplete="name" />
      <TextField
        control={control}
        name="email"
        label={t('account.email')}
        hint={t('account.emailHint')}
        autoComplete="email"
        inputMode="email"
      />
      <ChoiceField
        control={control}
        name="language"
        label={t('account.language')}
        hint={t('account.languageHint')}
        options={languages}
        must
      />
      <Button type="primary" htmlType="submit" loading={busy}>
        {t('act.save')}
      </Button>
    </form>
  )
}

/** The viewer's own account. */
export const AccountPage = () => {
  const t = useDeskText()
  const { viewer } = useSession()
  return (
    <>
      <PageHead title={t('account.title')} />
      {viewer ? (
        <>
          <AccountFacts viewer={viewer} />
          <AccountForm key={viewer.language} viewer={viewer} />
        </>
      ) : null}
    </>
  )
}
