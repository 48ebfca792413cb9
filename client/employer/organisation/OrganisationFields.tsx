import type { Control } from 'react-hook-form'
import { useQuery } from 'urql'
import { useDeskText, useSharedText } from '../../desk/words.ts'
import { AreaField } from '../../desk/fields/AreaField.tsx'
import { ChoiceField } from '../../desk/fields/ChoiceField.tsx'
import { SwitchField } from '../../desk/fields/SwitchField.tsx'
import { TextField } from '../../desk/fields/TextField.tsx'
import { IndustriesDocument } from '../../core/records/generated/reference.ts'
import { useEmployerText } from '../words.ts'
import { CreditCodeField } from './CreditCodeField.tsx'
import type { OrganisationValues } from './organisation-form.ts'
import text from '../../desk/text.module.css'
import { Columns, Fieldset } from '../../desk/panel/Panel.tsx'
import { Finding } from '../../desk/list/StateMark.tsx'

type Props = {
  control: Control<OrganisationValues>
  isLocked: (name: keyof OrganisationValues) => boolean
  reasonOf: (name: keyof OrganisationValues) => string | undefined
}

const sizes = ['MICRO', 'SMALL', 'MEDIUM', 'LARGE'] as const

const useField = ({ control, isLocked, reasonOf }: Props) => {
  const t = useEmployerText()
  return <N extends keyof OrganisationValues>(name: N) => {
    const reason = reasonOf(name)
    const note = reason ? (
      <Finding kind="refused">{t('organisation.returnedReason', { reason })}</Finding>
    ) : null
    return { control, name, label: t(`field.${name}`), disabled: isLocked(name), note }
  }
}

const Identity = (props: Props) => {
  const t = useEmployerText()
  const field = useField(props)
  return (
    <Fieldset title={t('organisation.identity')}>
      <Columns>
        <TextField {...field('name')} hint={t('field.nameHint')} must />
        <TextField {...field('nameEn')} />
      </Columns>
      <CreditCodeField control={props.control} disabled={props.isLocked('creditCode')} hint="" />
      {field('creditCode').note}
      <Columns>
        <AreaField {...field('area')} must />
        <TextField {...field('address')} must />
      </Columns>
    </Fieldset>
  )
}

const Describing = (props: Props) => {
  const t = useEmployerText()
  const s = useSharedText()
  const field = useField(props)
  const [{ data }] = useQuery({ query: IndustriesDocument, requestPolicy: 'cache-first' })
  const industries = (data?.industries ?? []).map(({ code, name }) => ({ value: code, label: name }))
  return (
    <Fieldset title={t('organisation.describing')}>
      <Columns>
        <ChoiceField {...field('industry')} options={industries} search />
        <ChoiceField
          {...field('size')}
          options={sizes.map((value) => ({ value, label: s(`employerSize.${value}`) }))}
        />
      </Columns>
      <TextField {...field('about')} hint={t('field.aboutHint')} rows={4} max={2000} />
      <SwitchField {...field('veteranOwned')} hint={t('field.veteranOwnedHint')} />
    </Fieldset>
  )
}

const Contact = (props: Props) => {
  const t = useEmployerText()
  const d = useDeskText()
  const field = useField(props)
  return (
    <Fieldset title={t('organisation.contact')}>
      <p className={text['hint']}>{t('field.contactHint')}</p>
      <Columns>
        <TextField {...field('contactName')} must autoComplete="name" />
        <TextField
          {...field('contactPhone')}
          hint={d('field.phone')}
          must
          autoComplete="tel"
          inputMode="tel"
        />
      </Columns>
    </Fieldset>
  )
}

/** Every field of an organisation, in the order of its licence. */
export const OrganisationFields = (props: Props) => (
  <>
    <Identity {...props} />
    <Describing {...props} />
    <Contact {...props} />
  </>
)
