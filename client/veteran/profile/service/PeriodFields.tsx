import { branches } from '../../../../rules/choices.ts'
import type { serviceRule } from '../../../../rules/veteran.ts'
import { useSpecialtyFinder } from '../../../core/search/finders.ts'
import { Button } from '../../../phone/action/Button.tsx'
import { SelectField, TextField } from '../../../phone/fields/Field.tsx'
import form from '../../../phone/fields/form.module.css'
import { SearchBox } from '../../../phone/fields/SearchBox.tsx'
import type { PhoneFormOf } from '../../../phone/form/use-phone-form.ts'
import { useWords } from '../../words.ts'
import type { ServiceValues } from './service.form.ts'

export type ServiceForm = PhoneFormOf<ReturnType<typeof serviceRule>['shape'], ServiceValues>

type PeriodFieldsProps = {
  at: number
  kept: ServiceForm
  onRemove: (() => void) | undefined
}

const PostField = ({ at, kept }: Omit<PeriodFieldsProps, 'onRemove'>) => {
  const t = useWords()
  const { setValue, watch } = kept.form
  const finder = useSpecialtyFinder(watch(`periods.${at}.branch`) || null)
  const put = (id: string, name: string) => {
    setValue(`periods.${at}.specialtyId`, id, { shouldDirty: true })
    setValue(`periods.${at}.specialtyName`, name, { shouldDirty: true })
  }
  return (
    <SearchBox
      id={`periods.${at}.specialtyId`}
      label={t('service.post')}
      hint={t('service.postHint')}
      error={kept.errorOf(`periods.${at}.specialtyId`)}
      finder={finder}
      chosen={watch(`periods.${at}.specialtyName`)}
      onType={() => put('', '')}
      onPick={({ id, name }) => put(id, name)}
    />
  )
}

/** One stretch of service: branch, post, years. */
export const PeriodFields = ({ at, kept, onRemove }: PeriodFieldsProps) => {
  const t = useWords()
  const path = (name: 'branch' | 'startYear' | 'endYear') => `periods.${at}.${name}` as const
  const year = (name: 'startYear' | 'endYear') => (
    <TextField
      {...kept.number(path(name))}
      label={t(`service.${name}`)}
      inputMode="numeric"
      placeholder="____"
    />
  )
  return (
    <fieldset className={form['block']}>
      <legend>
        <strong>
          {at === 0 && !onRemove
            ? t('shared:section.SERVICE')
            : t('service.periodNumber', { number: at + 1 })}
        </strong>
      </legend>
      <SelectField {...kept.field(path('branch'))} label={t('service.branch')}>
        <option value="">{t('service.unsaid')}</option>
        {branches.map((branch) => (
          <option key={branch} value={branch}>
            {t(`shared:branch.${branch}`)}
          </option>
        ))}
      </SelectField>
      <PostField at={at} kept={kept} />
      <div className={form['row']}>
        {year('startYear')}
        {year('endYear')}
      </div>
      {onRemove && (
        <Button look="quiet" onClick={onRemove}>
          {t('service.removePeriod', { number: at + 1 })}
        </Button>
      )}
    </fieldset>
  )
}
