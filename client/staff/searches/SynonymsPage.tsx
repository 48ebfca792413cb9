import { Button } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { useAction } from '../../core/api/use-action.ts'
import { useFormat } from '../../core/format/use-format.ts'
import { useTable } from '../../core/list/use-table.ts'
import { useWish } from '../../core/list/use-wish.ts'
import { ButtonLink } from '../../desk/action/ButtonLink.tsx'
import type { Column } from '../../desk/list/column.ts'
import { DeskTable } from '../../desk/list/DeskTable.tsx'
import { Nothing } from '../../desk/list/Nothing.tsx'
import { StateMark } from '../../desk/list/StateMark.tsx'
import { PageHead } from '../../desk/shell/PageHead.tsx'
import { useReach } from '../reach/use-reach.ts'
import { useWords } from '../words.ts'
import { SynonymDialog } from './SynonymDialog.tsx'
import { SynonymsDocument, UndoSynonymDocument, type SynonymLineFragment } from './generated/synonyms.ts'

type Entry = SynonymLineFragment
type State = 'ON' | 'UNDONE'
const states: readonly State[] = ['ON', 'UNDONE']

const useColumns = (undo: ((entry: Entry) => void) | null): Column<Entry>[] => {
  const t = useWords()
  const format = useFormat()
  const stands = ({ undoneBy, undoneAt }: Entry) =>
    undoneBy && undoneAt
      ? t('synonyms.undoneBy', { name: undoneBy, at: format.moment(undoneAt) })
      : t('synonyms.ON')
  const means = ({ occupation, readAs }: Entry) => occupation?.name ?? readAs
  return [
    { key: 'words', title: t('synonyms.words'), cell: ({ words }) => words },
    { key: 'means', title: t('synonyms.means'), cell: means, text: means },
    { key: 'reason', look: 'long', title: t('synonyms.reason'), cell: ({ reason }) => reason },
    {
      key: 'by',
      look: 'short',
      title: t('synonyms.by'),
      cell: ({ by, createdAt }) => t('synonyms.byAt', { name: by, at: format.moment(createdAt) }),
    },
    {
      key: 'state',
      look: 'short',
      title: t('synonyms.state'),
      cell: (entry) => <StateMark kind={entry.undoneAt ? 'quiet' : 'done'}>{stands(entry)}</StateMark>,
      text: stands,
    },
    ...(undo
      ? [
          {
            key: 'actions',
            title: t('desk:list.actions'),
            cell: (entry: Entry) =>
              entry.undoneAt ? null : (
                <Button
                  size="small"
                  aria-label={t('synonyms.undoOf', { words: entry.words })}
                  onClick={() => undo(entry)}
                >
                  {t('synonyms.undo')}
                </Button>
              ),
            text: () => '',
          },
        ]
      : []),
  ]
}

const useSynonyms = () => {
  const t = useWords()
  const wish = useWish<'NEWEST'>([], { by: 'NEWEST', way: 'DESC' })
  const state = states.find((each) => each === wish.chosen('state')) ?? null
  const table = useTable(SynonymsDocument, { state, search: wish.search || null }, (data) => data.synonyms)
  const filter = {
    name: 'state',
    label: t('synonyms.state'),
    choices: states.map((value) => ({ value, label: t(`synonyms.${value}`) })),
  }
  return { table, finding: { wish, filters: [filter], searchLabel: t('synonyms.search') } }
}

/** Which words of a search in vain are to be given a meaning, as the address says; it is said once. */
const useWordsGiven = () => {
  const [params, setParams] = useSearchParams()
  const given = params.get('words')
  const [words, setWords] = useState(given)
  const close = () => {
    setWords(null)
    if (given !== null) setParams({}, { replace: true })
  }
  return { words, open: () => setWords(''), close }
}

/** What words staff gave a meaning; the bureau gives and takes back. */
export const SynonymsPage = () => {
  const t = useWords()
  const isBureau = useReach()?.wholeDistrict === true
  const { table, finding } = useSynonyms()
  const { words, open, close } = useWordsGiven()
  const { run } = useAction(UndoSynonymDocument)
  const again = () => table.again()
  const undo = async ({ id, words: of }: Entry) => {
    await run({ id }, t('synonyms.undone', { words: of }))
    again()
  }
  const done = () => {
    close()
    again()
  }
  return (
    <>
      <PageHead title={t('synonyms.title')} lead={t('synonyms.lead')}>
        <ButtonLink to="/staff/searches">{t('searches.title')}</ButtonLink>
        {isBureau ? (
          <Button type="primary" onClick={open}>
            {t('synonyms.add')}
          </Button>
        ) : null}
      </PageHead>
      <DeskTable
        list="synonyms"
        label={t('synonyms.title')}
        columns={useColumns(isBureau ? (entry) => void undo(entry) : null)}
        table={table}
        finding={finding}
        empty={<Nothing title={t('synonyms.empty')} hint={t('synonyms.emptyHint')} />}
        taken={null}
      />
      {isBureau && words !== null ? <SynonymDialog words={words} done={done} close={close} /> : null}
    </>
  )
}
