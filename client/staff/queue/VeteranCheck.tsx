import { Button } from 'antd'
import { Failed } from '../../desk/list/Failed.tsx'
import panel from '../../desk/panel/panel.module.css'
import { useWords } from '../words.ts'
import { FilesAlike } from './Alike.tsx'
import { CheckPanel, type CheckProps } from './CheckPanel.tsx'
import { sight } from './sight.ts'
import { Doubles } from './Doubles.tsx'
import { Earlier } from './Earlier.tsx'
import { Beside, Evidence } from './evidence/Evidence.tsx'
import { useKeys } from '../../desk/lines/use-keys.ts'
import { useVeteranFile } from './use-veteran-file.ts'
import { Withheld } from './Withheld.tsx'
import { VeteranFacts } from './VeteranFacts.tsx'

type Props = CheckProps & { id: string; name: string; keysOn: boolean }

/** One veteran to check: the file stays shut until it is asked for, because opening it is logged. */
export const VeteranCheck = ({ id, name, keysOn, ...check }: Props) => {
  const t = useWords()
  const { veteran, failure, isOpening, open } = useVeteranFile(id)
  useKeys(veteran ? {} : { o: () => void open() }, keysOn)
  if (failure) return <Failed failure={failure} again={() => void open()} />
  if (!veteran)
    return (
      <article className={panel['panel']} aria-label={t('queue.file')}>
        <h2>{name}</h2>
        <p style={sight.logged}>▲ {t('queue.openHint')}</p>
        <Button type="primary" loading={isOpening} onClick={() => void open()}>
          {t('queue.open')}
        </Button>
      </article>
    )
  return (
    <CheckPanel {...check} subject={veteran} avoidance={veteran.avoidance ?? null}>
      <output style={sight.logged}>▲ {t('queue.openNotice')}</output>
      <Doubles
        of={veteran.id}
        doubles={veteran.sameResidentId ?? []}
        elsewhere={veteran.sameResidentIdElsewhere ?? 0}
      />
      <FilesAlike of={veteran.id} alike={veteran.looksLike ?? null} />
      <Earlier kind="veterans" decisions={veteran.pastDecisions ?? []} changes={veteran.changedSince ?? []} />
      <Beside
        facts={<VeteranFacts veteran={veteran} />}
        evidence={
          <Evidence
            proofs={veteran.proofs}
            demands={veteran.proofDemands}
            withheld={<Withheld parts={veteran.withheld} field="proofs" or={null} />}
          />
        }
      />
    </CheckPanel>
  )
}
