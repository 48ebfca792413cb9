import { useUploads } from '../../../core/evidence/use-uploads.ts'
import { useWords } from '../../../core/evidence/words.ts'
import { useFormat } from '../../../core/format/use-format.ts'
import { ProofDemand } from '../../../desk/evidence/ProofDemand.tsx'
import { Panel } from '../../../desk/panel/Panel.tsx'
import text from '../../../desk/text.module.css'
import type { OwnEmployerFragment } from '../generated/organisation.ts'

type Owned = { employer: OwnEmployerFragment; again: () => void }

const Readings = ({ employer: { proofReadings } }: Pick<Owned, 'employer'>) => {
  const t = useWords()
  const format = useFormat()
  if (!proofReadings?.length) return null
  return (
    <details>
      <summary>{t('readings')}</summary>
      <ul>
        {proofReadings.map(({ at, reader, kind }) => (
          <li key={`${at} ${kind}`}>
            {format.moment(at)} {reader} {t(`kind.${kind}`)}
          </li>
        ))}
      </ul>
    </details>
  )
}

/** What proves the organisation: the checklist with its files, and who of the staff has opened them. */
export const ProofsPanel = ({ employer, again }: Owned) => {
  const t = useWords()
  const uploads = useUploads(again)
  const { proofs, proofDemands, verification } = employer
  return (
    <Panel title={t('title')}>
      <p className={text['lead']}>{t('leadEmployer')}</p>
      <p className={text['hint']}>{t('formats')}</p>
      <ul>
        {(proofDemands ?? []).map((demand) => (
          <ProofDemand
            key={demand.field}
            demand={demand}
            proofs={(proofs ?? []).filter(({ kind }) => demand.kinds.includes(kind))}
            reasons={verification.reasons.filter(({ field }) => field === demand.field)}
            uploads={uploads}
            changed={again}
          />
        ))}
      </ul>
      <Readings employer={employer} />
    </Panel>
  )
}
