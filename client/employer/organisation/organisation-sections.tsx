import { useQuery } from 'urql'
import { employerSizes } from '../../../rules/choices.ts'
import { IndustriesDocument } from '../../core/records/generated/reference.ts'
import { AreaField } from '../../desk/fields/AreaField.tsx'
import { ChoiceField } from '../../desk/fields/ChoiceField.tsx'
import { DayField } from '../../desk/fields/DayField.tsx'
import { SwitchField } from '../../desk/fields/SwitchField.tsx'
import { TextField } from '../../desk/fields/TextField.tsx'
import type { SectionProps } from '../../desk/form/FormSections.tsx'
import { Columns } from '../../desk/panel/Panel.tsx'
import text from '../../desk/text.module.css'
import { CreditCodeField } from './CreditCodeField.tsx'
import type { OrganisationShape } from './organisation-form.ts'
import { useWords } from '../words.ts'

type Props = SectionProps<OrganisationShape>

const Identity = ({ field }: Props) => (
  <>
    <Columns>
      <TextField {...field('name')} />
      <TextField {...field('nameEn')} />
    </Columns>
    <CreditCodeField {...field('creditCode')} />
    <Columns>
      <AreaField {...field('areaCode')} />
      <TextField {...field('address')} />
    </Columns>
    <Columns>
      <TextField {...field('legalRepresentative')} />
      <DayField {...field('foundedOn')} />
      <TextField {...field('registrationOffice')} />
    </Columns>
  </>
)

const Describing = ({ field }: Props) => {
  const t = useWords()
  const [{ data }] = useQuery({ query: IndustriesDocument, requestPolicy: 'cache-first' })
  const industries = (data?.industries ?? []).map(({ code, name }) => ({ value: code, label: name }))
  return (
    <>
      <Columns>
        <ChoiceField {...field('industryCode')} options={industries} search />
        <ChoiceField
          {...field('size')}
          options={employerSizes.map((value) => ({ value, label: t(`shared:employerSize.${value}`) }))}
        />
      </Columns>
      <TextField {...field('about')} rows={4} />
      <SwitchField {...field('veteranOwned')} />
    </>
  )
}

const Contact = ({ field }: Props) => {
  const t = useWords()
  return (
    <>
      <p className={text['hint']}>{t('field.contactHint')}</p>
      <Columns>
        <TextField {...field('contactName')} autoComplete="name" />
        <TextField
          {...field('contactPhone')}
          hint={t('desk:field.phone')}
          autoComplete="tel"
          inputMode="tel"
        />
      </Columns>
    </>
  )
}

/** Every field of an organisation, in the order of its licence. */
export const organisationSections = { identity: Identity, describing: Describing, contact: Contact }
