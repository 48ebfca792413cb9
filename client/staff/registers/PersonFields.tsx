import type { ComponentProps } from 'react'
import { degrees } from '../../../rules/choices.ts'
import { AreaField } from '../../desk/fields/AreaField.tsx'
import { ChoiceField } from '../../desk/fields/ChoiceField.tsx'
import { TextField } from '../../desk/fields/TextField.tsx'
import { useWorksFor } from '../reach/use-reach.ts'
import { useWords } from '../words.ts'

type Name = 'name' | 'residentId' | 'areaCode' | 'degree' | 'serviceText' | 'contactName' | 'contactPhone'
type Props = { field: (name: Name) => ComponentProps<typeof AreaField> }

/** What staff write down of a person without a phone. */
export const PersonFields = ({ field }: Props) => {
  const t = useWords()
  const readsId = useWorksFor('RELIEF')
  return (
    <>
      <TextField {...field('name')} autoComplete="off" />
      {readsId ? <TextField {...field('residentId')} autoComplete="off" /> : null}
      <AreaField {...field('areaCode')} />
      <ChoiceField
        {...field('degree')}
        options={degrees.map((value) => ({ value, label: t(`shared:degree.${value}`) }))}
      />
      <TextField {...field('serviceText')} rows={4} />
      <TextField {...field('contactName')} autoComplete="off" />
      <TextField {...field('contactPhone')} inputMode="tel" autoComplete="off" />
    </>
  )
}

/** What they are called by staff, who speak of somebody else. */
export const usePersonLabels = () => {
  const t = useWords()
  return {
    residentId: t('veteran.residentId'),
    areaCode: t('veteran.area'),
    degree: t('veteran.degree'),
    serviceText: t('veteran.serviceText'),
    contactName: t('behalf.contactName'),
    contactPhone: t('behalf.contactPhone'),
  }
}
