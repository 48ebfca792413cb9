import { Button } from 'antd'
import { useAction } from '../../core/api/use-action.ts'
import { useConfirm } from '../../desk/action/use-confirm.tsx'
import panel from '../../desk/panel/panel.module.css'
import { useWords } from '../words.ts'
import { KeepStationDocument, type KeptStationFragment } from './generated/stations.ts'

type Props = { station: KeptStationFragment; open: (dialog: 'change' | 'close') => void }

/** What the bureau does with one station; nothing with one that is closed. */
export const StationActions = ({ station: { id, name, version, closing, closedAt }, open }: Props) => {
  const t = useWords()
  const confirm = useConfirm()
  const { run } = useAction(KeepStationDocument)
  const keep = () =>
    confirm(
      { title: t('stations.keepAsk', { name }), hint: t('stations.keepHint'), ok: t('stations.keep') },
      async () => (await run({ id, version }, t('stations.kept', { name }))).failure,
    )
  if (closedAt) return null
  if (closing)
    return (
      <Button size="small" aria-label={t('stations.keepOf', { name })} onClick={keep}>
        {t('stations.keep')}
      </Button>
    )
  return (
    <span className={panel['row']}>
      <Button size="small" aria-label={t('stations.changeOf', { name })} onClick={() => open('change')}>
        {t('stations.change')}
      </Button>
      <Button size="small" danger aria-label={t('stations.closeOf', { name })} onClick={() => open('close')}>
        {t('stations.close')}
      </Button>
    </span>
  )
}
