import { Button } from 'antd'
import { useState } from 'react'
import type * as z from 'zod/mini'
import { employerRule } from '../../../rules/employer.ts'
import { useAction } from '../../core/api/use-action.ts'
import { useMaking } from '../../core/form/use-making.ts'
import { useRuleForm } from '../../core/form/use-rule-form.ts'
import type { EmployerFileFragment } from '../../core/records/generated/employer.ts'
import type { Reload } from '../../desk/form/Anew.tsx'
import { DeskForm } from '../../desk/form/DeskForm.tsx'
import { FormSections } from '../../desk/form/FormSections.tsx'
import { Finding } from '../../desk/list/StateMark.tsx'
import panel from '../../desk/panel/panel.module.css'
import text from '../../desk/text.module.css'
import { RegisterEmployerDocument, UpdateEmployerDocument } from './generated/organisation.ts'
import { isField, organisationEntries, type OrganisationShape } from './organisation-form.ts'
import { organisationSections } from './organisation-sections.tsx'
import { useWords } from '../words.ts'

type Props = { employer: EmployerFileFragment | null; reload: Reload }

const isHandedInAgain = (employer: EmployerFileFragment | null): boolean =>
  employer?.verification.state === 'RETURNED' || employer?.verification.state === 'LAPSED'

const useOrganisation = (employer: EmployerFileFragment | null) => {
  const t = useWords()
  const register = useAction(RegisterEmployerDocument)
  const update = useAction(UpdateEmployerDocument)
  const ruled = useRuleForm({
    rule: () => employerRule,
    start: organisationEntries(employer),
    known: employer,
    draft: 'organisation',
  })
  const make = useMaking<z.output<OrganisationShape>, { employer: EmployerFileFragment }>({
    name: ruled.keptAs,
    make: register.run,
    change: ({ employer: { version } }, input, done) => update.run({ input: { ...input, version } }, done),
  })
  const send = (input: z.output<OrganisationShape>) => {
    if (!employer) return make(input, t('organisation.registered'))
    return update.run({ input }, t(`organisation.${isHandedInAgain(employer) ? 'resubmitted' : 'saved'}`))
  }
  const submit = ruled.submit(async (input) => {
    const { data, failure } = await send(input)
    if (data) ruled.saved(organisationEntries(data.employer), data.employer)
    return failure
  })
  return { ruled, submit }
}

/** Of a returned organisation only what was returned can be changed, unless asked. */
const useLocks = (employer: EmployerFileFragment | null) => {
  const t = useWords()
  const [unlocked, setUnlocked] = useState(false)
  const { state, reasons } = employer?.verification ?? { state: 'UNSUBMITTED', reasons: [] }
  const returned = state === 'RETURNED' ? reasons.filter(({ field }) => isField(field)) : []
  const isLocking = returned.length > 0 && !unlocked
  const look = (name: string) => {
    const reason = returned.find(({ field }) => field === name)?.reason
    return {
      disabled: isLocking && reason === undefined,
      note: reason ? <Finding kind="refused">{t('organisation.returnedReason', { reason })}</Finding> : null,
    }
  }
  return { isLocking, look, unlock: () => setUnlocked(true) }
}

/** Registers the organisation, or corrects it. */
export const OrganisationForm = ({ employer, reload }: Props) => {
  const t = useWords()
  const { ruled, submit } = useOrganisation(employer)
  const { isLocking, look, unlock } = useLocks(employer)
  const action = isHandedInAgain(employer) ? 'resubmit' : 'save'
  return (
    <DeskForm
      of={ruled}
      submit={submit}
      labels={t('field.labels', { returnObjects: true })}
      hints={t('field.hints', { returnObjects: true })}
      look={look}
      reload={employer ? reload : undefined}
      save={t(`organisation.${employer ? action : 'register'}`)}
      bar={
        employer?.verification.state === 'VERIFIED' ? (
          <span className={text['hint']}>{t('organisation.changeHint')}</span>
        ) : null
      }
    >
      {(field) => (
        <>
          {isLocking ? (
            <p className={panel['row']}>
              {t('organisation.onlyReturned')} <Button onClick={unlock}>{t('organisation.unlock')}</Button>
            </p>
          ) : null}
          <FormSections
            field={field}
            sections={organisationSections}
            titleOf={(name) => t(`organisation.${name}`)}
          />
        </>
      )}
    </DeskForm>
  )
}
