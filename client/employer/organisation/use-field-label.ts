import { useEmployerText } from '../words.ts'
import { formNameOf } from '../../desk/form/refusals.ts'
import { apiNames, fieldNames } from './organisation-form.ts'

/** What a field of the organisation is called on the page, by its name in the API; never the raw name. */
export const useFieldLabel = (): ((apiName: string) => string) => {
  const t = useEmployerText()
  return (apiName) => {
    const name = fieldNames.find((each) => each === formNameOf(apiName, apiNames))
    return name ? t(`field.${name}`) : t('organisation.title')
  }
}
