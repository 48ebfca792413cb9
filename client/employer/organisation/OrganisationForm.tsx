import { zodResolver } from '@hookform/resolvers/zod'
import { Button } from 'antd'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { ChangedNotice } from '../../desk/form/ChangedNotice.tsx'
import { ErrorSummary } from '../../desk/form/ErrorSummary.tsx'
import { formNameOf, showFields } from '../../desk/form/refusals.ts'
import { useRejudging } from '../../desk/form/use-rejudging.ts'
import { RegisterEmployerDocument, UpdateEmployerDocument } from './generated/organisation.ts'
import type { EmployerFileFragment } from '../../core/records/generated/employer.ts'
import { useUnsavedGuard } from '../../desk/form/use-unsaved-guard.ts'
import { useEmployerText } from '../words.ts'
import { OrganisationFields } from './OrganisationFields.tsx'
import { apiNames, fieldNames, inputOf, valuesOf, type OrganisationValues } from './organisation-form.ts'
import { useOrganisationRules } from './use-organisation-rules.ts'
import styles from '../../desk/form/form.module.css'
import panel from '../../desk/panel/panel.module.css'
import text from '../../desk/text.module.css'
import { useAction } from '../../core/api/use-action.ts'

type Props = { employer: EmployerFileFragment | null; reload: () => void }

const useKeep = (employer: EmployerFileFragment | null) => {
  const t = useEmployerText()
  const register = useAction(RegisterEmployerDocument)
  const update = useAction(UpdateEmployerDocument)
  const keep = async (values: OrganisationValues) => {
    const input = inputOf(values, employer?.version ?? null)
    if (!employer) {
      const { data, failure } = await register.run({ input }, t('organisation.registered'))
      return { kept: data?.registerEmployer ?? null, failure }
    }
    const again = employer.verification.state === 'RETURNED' || employer.verification.state === 'LAPSED'
    const done = again ? t('organisation.resubmitted') : t('organisation.saved')
    const { data, failure } = await update.run({ input }, done)
    return { kept: data?.updateEmployer ?? null, failure }
  }
  return { keep, busy: register.busy || update.busy }
}

const useLocks = (employer: EmployerFileFragment | null) => {
  const [unlocked, setUnlocked] = useState(false)
  const { state, reasons } = employer?.verification ?? { state: 'UNSUBMITTED', reasons: [] }
  const returned = state === 'RETURNED' ? reasons : []
  const reasonOf = (name: keyof OrganisationValues) =>
    returned.find((each) => formNameOf(each.field, apiNames) === name)?.reason
  const someMatch = fieldNames.some((name) => reasonOf(name) !== undefined)
  const locking = someMatch && !unlocked
  return {
    reasonOf,
    locking,
    isLocked: (name: keyof OrganisationValues) => locking && reasonOf(name) === undefined,
    unlock: () => setUnlocked(true),
  }
}

const useSubmitLabel = (employer: EmployerFileFragment | null): string => {
  const t = useEmployerText()
  if (!employer) return t('organisation.register')
  const { state } = employer.verification
  return state === 'RETURNED' || state === 'LAPSED' ? t('organisation.resubmit') : t('organisation.save')
}

/** Registers the organisation, or corrects it; of a returned one only what was returned, unless asked. */
export const OrganisationForm = ({ employer, reload }: Props) => {
  const t = useEmployerText()
  const { keep, busy } = useKeep(employer)
  const locks = useLocks(employer)
  const submitLabel = useSubmitLabel(employer)
  const [conflict, setConflict] = useState<string | null>(null)
  const form = useForm<OrganisationValues>({
    resolver: zodResolver(useOrganisationRules()),
    defaultValues: valuesOf(employer),
  })
  useRejudging(form)
  useUnsavedGuard(form.formState.isDirty)
  const submit = form.handleSubmit(async (values) => {
    setConflict(null)
    const { kept, failure } = await keep(values)
    if (kept) form.reset(valuesOf(kept))
    if (failure?.kind !== 'REFUSED') return
    showFields(form, failure.fields, apiNames)
    if (failure.code === 'CONFLICT') setConflict(failure.message)
  })
  const labels = Object.fromEntries(fieldNames.map((name) => [name, t(`field.${name}`)]))
  return (
    <form className={styles['form']} onSubmit={(event) => void submit(event)} noValidate>
      {conflict ? <ChangedNotice reason={conflict} reload={employer ? reload : null} /> : null}
      <ErrorSummary errors={form.formState.errors} labels={labels} />
      {locks.locking ? (
        <p className={panel['row']}>
          {t('organisation.onlyReturned')} <Button onClick={locks.unlock}>{t('organisation.unlock')}</Button>
        </p>
      ) : null}
      <OrganisationFields control={form.control} isLocked={locks.isLocked} reasonOf={locks.reasonOf} />
      <div className={styles['savebar']}>
        <Button type="primary" htmlType="submit" loading={busy}>
          {submitLabel}
        </Button>
        {employer?.verification.state === 'VERIFIED' ? (
          <span className={text['hint']}>{t('organisation.changeHint')}</span>
        ) : null}
      </div>
    </form>
  )
}
