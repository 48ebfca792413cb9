import { Checkbox, Radio } from 'antd'
import { mergeParts } from '../../../rules/merging.ts'
import text from '../../desk/text.module.css'
import { useWords } from '../words.ts'
import type { Choice } from './MergeDialog.tsx'

type Props = { choice: Choice; choose: (choice: Choice) => void }

/** Which of two files stays, what it takes from the other, and that the person was seen. */
export const MergeChoices = ({ choice, choose }: Props) => {
  const t = useWords()
  return (
    <>
      <fieldset>
        <legend>{t('merging.stays')}</legend>
        <Radio.Group
          value={choice.stays}
          options={[
            { value: 'one', label: t('merging.one') },
            { value: 'other', label: t('merging.other') },
          ]}
          onChange={({ target }) => choose({ ...choice, stays: target.value as Choice['stays'] })}
        />
        <p className={text['hint']}>{t('merging.staysHint')}</p>
      </fieldset>
      <fieldset>
        <legend>{t('merging.take')}</legend>
        <Checkbox.Group
          style={{ display: 'grid', gap: '0.5rem' }}
          value={[...choice.take]}
          options={mergeParts.map((value) => ({ value, label: t(`merging.parts.${value}`) }))}
          onChange={(take) => choose({ ...choice, take })}
        />
        <p className={text['hint']}>{t('merging.notTaken')}</p>
      </fieldset>
      <p>
        <Checkbox
          checked={choice.identitySeen}
          onChange={({ target }) => choose({ ...choice, identitySeen: target.checked })}
        >
          {t('merging.seen')}
        </Checkbox>
      </p>
    </>
  )
}
