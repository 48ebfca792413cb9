import { useQuery } from 'urql'
import { employerSizes } from '../../../rules/choices.ts'
import { IndustriesDocument } from '../../core/records/generated/reference.ts'
import { AreaField } from '../../desk/fields/AreaField.tsx'
import { ChoiceField } from '../../desk/fields/ChoiceField.tsx'
import { SwitchField } from '../../desk/fields/SwitchField.tsx'
import { TextField } from '../../desk/fields/TextField.tsx'
import type { FieldOf } from '../../desk/form/fields-of.ts'
import { Columns, Fieldset } from '../../desk/panel/Panel.tsx'
import text from '../../desk/text.module.css'
import { useDeskText, useSharedText } from '../../desk/words.ts'
import { useEmployerText } from '../words.ts'
import { CreditCodeField } from './CreditCodeField.tsx'
import type { OrganisationShape } from './organisation-form.ts'

type Props = { field: FieldOf<OrganisationShape> }

const Identity = ({ field }: Props) => {
  const t = useEmployerText()
  return (
    <Fieldset title={t('organisation.identity')}>
      <Columns>
        <TextField {...field('name')} />
        <TextField {...field('nameEn')} />
      </Columns>
      <CreditCodeField {...field('creditCode')} />
      <Columns>
        <AreaField {...field('areaCode')} />
        <TextField {...field('address')} />
      </Columns>
    </Fieldset>
  )
}

const Describing = ({ field }: Props) => {
  const t = useEmployerText()
  const s = useSharedText()
  const [{ data }] = useQuery({ query: IndustriesDocument, requestPolicy: 'cache-first' })
  const industries = (data?.industries ?? []).map(({ code, name }) => ({ value: code, label: name }))
  return (
    <Fieldset title={t('organisation.describing')}>
      <Columns>
        <ChoiceField {...field('industryCode')} options={industries} search />
        <ChoiceField
          {...field('size')}
          options={employerSizes.map((value) => ({ value, label: s(`employerSize.${value}`) }))}
        />
      </Columns>
      <TextField {...field('about')} rows={4} />
      <SwitchField {...field('veteranOwned')} />
    </Fieldset>
  )
}

const Contact = ({ field }: Props) => {
  const t = useEmployerText()
  const d = useDeskText()
  return (
    <Fieldset title={t('organisation.contact')}>
      <p className={text['hint']}>{t('field.contactHint')}</p>
      <Columns>
        <TextField {...field('contactName')} autoComplete="name" />
        <TextField {...field('contactPhone')} hint={d('field.phone')} autoComplete="tel" inputMode="tel" />
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
