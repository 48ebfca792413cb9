import { Button } from 'antd'
import { Banner } from '../../../desk/panel/Banner.tsx'
import { Refused } from '../../../desk/panel/Refused.tsx'
import { PageHead } from '../../../desk/shell/PageHead.tsx'
import text from '../../../desk/text.module.css'
import { useWords } from '../../words.ts'
import type { JudgedRow, Made, Preview } from './send-sheet.ts'
import styles from './sheet.module.css'
import { useSheet } from './use-sheet.ts'

const Line = ({ row: { line, title, isKnown, wrong } }: { row: JudgedRow }) => {
  const t = useWords()
  return (
    <tr>
      <td>{line}</td>
      <td lang="zh-CN">{title}</td>
      <td>
        {wrong.length === 0 ? (
          <span data-state="done">✓ {t(isKnown ? 'sheet.known' : 'sheet.right')}</span>
        ) : (
          <ul>
            {wrong.map(({ column, message }) => (
              <li key={column + message}>
                <b>{column}</b> {message}
              </li>
            ))}
          </ul>
        )}
      </td>
    </tr>
  )
}

/** What is to be corrected stands where it is seen first. */
const wrongFirst = (rows: Preview['rows']) =>
  rows.toSorted((one, other) => Number(other.wrong.length > 0) - Number(one.wrong.length > 0))

const Rows = ({ rows }: Pick<Preview, 'rows'>) => {
  const t = useWords()
  return (
    <table className={styles['rows']}>
      <thead>
        <tr>
          <th scope="col">{t('sheet.line')}</th>
          <th scope="col">{t('postings.job')}</th>
          <th scope="col">{t('sheet.found')}</th>
        </tr>
      </thead>
      <tbody>
        {wrongFirst(rows).map((row) => (
          <Line key={row.line} row={row} />
        ))}
      </tbody>
    </table>
  )
}

const Outcome = ({ made: { made, again, published, failed } }: { made: Made }) => {
  const t = useWords()
  return (
    <Banner
      type={failed.length > 0 ? 'warning' : 'success'}
      title={t('sheet.done', { made, published, again })}
      description={failed.map(({ line, message }) => (
        <p key={line}>{t('sheet.failed', { line, message })}</p>
      ))}
    />
  )
}

/** Many vacancies by one file: template, what is wrong row by row, a file to correct, and all of it at once or nothing. */
export const SheetPage = () => {
  const t = useWords()
  const { preview, made, failure, busy, ...sheet } = useSheet()
  const isRight = preview !== null && preview.wrong === 0 && made === null
  return (
    <>
      <PageHead title={t('sheet.title')}>
        <Button href="/posting-sheets/template" download="vacancies.xlsx">
          {t('sheet.template')}
        </Button>
      </PageHead>
      <p className={text['hint']}>{t('sheet.lead')}</p>
      <label className={styles['file']}>
        {t('sheet.choose')}
        <input
          type="file"
          accept=".xlsx"
          onChange={({ target }) => {
            const [file] = target.files ?? []
            if (file) void sheet.choose(file)
          }}
        />
      </label>
      <div aria-live="polite">
        {failure && <Refused failure={failure} />}
        {made && <Outcome made={made} />}
        {preview && preview.wrong > 0 && (
          <Banner
            type="warning"
            title={t('sheet.wrong', { count: preview.wrong })}
            action={
              <Button loading={busy} onClick={() => void sheet.corrections('vacancies-to-correct.xlsx')}>
                {t('sheet.corrections')}
              </Button>
            }
          />
        )}
        {isRight && (
          <p className="spread">
            <Button type="primary" loading={busy} onClick={() => void sheet.make(true)}>
              {t('sheet.publish', { count: preview.rows.length })}
            </Button>
            <Button loading={busy} onClick={() => void sheet.make(false)}>
              {t('sheet.drafts', { count: preview.rows.length })}
            </Button>
          </p>
        )}
      </div>
      {preview && <Rows rows={preview.rows} />}
    </>
  )
}
