import { useWords } from '../words.ts'
import { sight } from './sight.ts'

type Named = { readonly id: string; readonly name: string }
export type Refused = Named & { readonly message: string }

type Props = { title: string; done: readonly Named[]; refused: readonly Refused[] }

/** Which of several cases were decided, and which were not and why. */
export const Outcomes = ({ title, done, refused }: Props) => {
  const t = useWords()
  return (
    <div>
      {refused.length > 0 ? (
        <section aria-label={t('lines.refused')}>
          <h3>✗ {t('lines.refused')}</h3>
          <ul style={sight.outcomes}>
            {refused.map(({ id, name, message }) => (
              <li key={id}>{t('list.said', { label: name, text: message })}</li>
            ))}
          </ul>
        </section>
      ) : null}
      {done.length > 0 ? (
        <section aria-label={title}>
          <h3>✓ {title}</h3>
          <ul style={sight.outcomes}>
            {done.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  )
}
