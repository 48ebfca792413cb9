import { useReading } from '../../core/api/use-reading.ts'
import { ButtonLink } from '../../phone/action/Button.tsx'
import form from '../../phone/fields/form.module.css'
import list from '../../phone/list/list.module.css'
import { OwnWords } from '../../phone/list/OwnWords.tsx'
import { Read } from '../../phone/list/Read.tsx'
import { useMyVeteran, type VeteranFile } from '../profile/use-my-veteran.ts'
import { useWords } from '../words.ts'
import { WayStartsDocument } from './generated/ways.ts'
import { startsFor } from './starts.ts'

const kinds = ['wished', 'proven', 'near', 'postings'] as const

/** What suits is left out where it is not known: who does not want to be compared still has the own occupations. */
const Known = ({ veteran }: { veteran: VeteranFile }) => {
  const t = useWords()
  const starts = startsFor(veteran, useReading(WayStartsDocument, {}).data?.matches.nodes ?? [])
  const shown = kinds.filter((kind) => starts[kind].length > 0)
  return (
    <>
      {shown.map((kind) => (
        <section className={form['block']} aria-labelledby={`way-${kind}`} key={kind}>
          <h2 id={`way-${kind}`}>{t(`ways.start.${kind}`)}</h2>
          <ul className={list['list']}>
            {starts[kind].map(({ to, name }) => (
              <li key={to}>
                <ButtonLink to={to}>{kind === 'postings' ? <OwnWords text={name} /> : name}</ButtonLink>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {starts.wished.length === 0 && (
        <section className={form['block']}>
          <p>{t(starts.proven.length === 0 ? 'ways.start.tellService' : 'ways.start.tellWishes')}</p>
          {starts.proven.length === 0 && (
            <ButtonLink to="/profile/service">{t('shared:section.SERVICE')}</ButtonLink>
          )}
          <ButtonLink to="/profile/wishes">{t('shared:section.WISHES')}</ButtonLink>
        </section>
      )}
    </>
  )
}

/** Where a way may begin, for somebody who has not chosen an occupation. */
export const Starts = () => <Read reading={useMyVeteran()}>{(veteran) => <Known veteran={veteran} />}</Read>
