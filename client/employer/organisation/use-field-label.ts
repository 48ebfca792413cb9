import { employerRule } from '../../../rules/employer.ts'
import { useSession } from '../../core/session/session.ts'
import { fieldsOf } from '../../desk/form/fields-of.ts'
import { useEmployerText } from '../words.ts'
import { isField } from './organisation-form.ts'

/** What a field of the organisation is called on the page, by its name in the API; never the raw name. */
export const useFieldLabel = (): ((name: string) => string) => {
  const t = useEmployerText()
  const { language } = useSession()
  const field = fieldsOf(employerRule, language, { labels: t('field.labels', { returnObjects: true }) })
  return (name) => (isField(name) ? field(name).label : t('organisation.title'))
}
