import { isResidentId, normaliseCode } from '../../../../rules/identifiers.ts'
import { personRule } from '../../../../rules/veteran.ts'
import { useAction } from '../../../core/api/use-action.ts'
import { today } from '../../../core/format/dates.ts'
import { TextField } from '../../../phone/fields/Field.tsx'
import styles from '../../../phone/fields/form.module.css'
import { Why } from '../../../phone/fields/Why.tsx'
import { PhoneForm } from '../../../phone/form/PhoneForm.tsx'
import { FilePage, type OwnFile } from '../FilePage.tsx'
import { UpdatePersonDocument } from '../generated/profile.ts'
import { ConsentFirst } from '../../privacy/ConsentFirst.tsx'
import { useProfileForm } from '../use-profile-form.ts'
import { useWords } from '../../words.ts'

const useIdentity = (file: OwnFile) => {
  const { run } = useAction(UpdatePersonDocument)
  const { name, residentIdTail, version } = file.veteran
  return useProfileForm(file, {
    draft: 'identity',
    start: { name, residentId: '' },
    rule: () => personRule(today()),
    input: ({ residentId, ...typed }) => ({
      ...typed,
      version,
      ...(residentId.trim() || !residentIdTail ? { residentId: normaliseCode(residentId) } : {}),
    }),
    secret: ['residentId'],
    send: (input) => run({ input }),
    next: '/profile',
  })
}

const IdentityForm = (file: OwnFile) => {
  const t = useWords()
  const { kept, submit } = useIdentity(file)
  const tail = file.veteran.residentIdTail
  const isRight = isResidentId(normaliseCode(kept.form.watch('residentId')), today())
  const judgeWhenWhole = ({ target }: { target: { value: string } }) => {
    const isWhole = normaliseCode(target.value).length >= 18
    if (isWhole || kept.errorOf('residentId')) void kept.form.trigger('residentId')
  }
  return (
    <PhoneForm of={kept} submit={submit} send={t('shared:action.save')}>
      <TextField {...kept.field('name')} label={t('sign.name')} autoComplete="name" />
      <div>
        <TextField
          {...kept.field('residentId', { onChange: judgeWhenWhole })}
          label={t('identity.residentId')}
          hint={tail ? t('identity.residentIdKept', { tail }) : t('identity.residentIdHint')}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
        />
        <output className={styles['right']}>{isRight && `✓ ${t('identity.residentIdRight')}`}</output>
      </div>
      <Why title={t('identity.why')} text={t('identity.whyText')} />
    </PhoneForm>
  )
}

export const IdentityPage = () => {
  const t = useWords()
  return (
    <FilePage title={t('identity.title')}>
      {(file) => (
        <ConsentFirst>
          <IdentityForm {...file} />
        </ConsentFirst>
      )}
    </FilePage>
  )
}
