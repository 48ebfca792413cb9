import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

/** Every kind of attack that was thought of, and the test in whose room it is tried. */
const attacks: readonly (readonly [attack: string, file: string, title: string])[] = [
  ['oracle of resident IDs', 'veterans/resident-id.service', 'nobody learns who is registered'],
  ['oracle of numbers', 'accounts/signing-up.service', 'tells nobody else whether a number is taken'],
  [
    'oracle of organisations',
    'employers/members.service',
    'answers alike whether there is such an organisation or not',
  ],
  [
    'oracle by timing',
    'attacks/same-work.service',
    'costs a wrong password as much work, with an account or without',
  ],
  ['spoofed X-Forwarded-For', 'http/forwarded.api', 'a caller’s own header counts for nothing'],
  [
    'guessing from one address',
    'accounts/sign-in-limits.service',
    'from one address do not keep out its owner',
  ],
  [
    'guessing from many addresses',
    'accounts/sign-in-limits.service',
    'from a thousand addresses wait ever longer',
  ],
  [
    'lock-out of somebody else',
    'accounts/sign-in-limits.service',
    'do not keep out the device that its owner has used',
  ],
  ['lock-out of a hall', 'accounts/hall.service', 'counts failures only'],
  ['squatting of numbers', 'accounts/signing-up.service', 'goes to whoever proves it'],
  ['guessing of the second factor', 'accounts/second-factor.service', 'is guessed as rarely as a password'],
  ['replay of the second factor', 'accounts/second-factor.service', 'takes each code once'],
  ['replay of a single sign-on', 'accounts/office.api', 'is taken once, and only by the browser that began'],
  ['open redirect', 'accounts/office.api', 'and to no other site'],
  ['records of others by their ids', 'rights/matrix', 'says who may ask'],
  ['records of others by made-up operations', 'attacks/hostile-operations', 'nothing of others'],
  ['deciding on one’s own', 'rights/own-interest.api', 'as the posting of such an organisation'],
  ['mass assignment', 'attacks/inputs.api', 'takes no field that it does not name'],
  ['session fixation', 'attacks/inputs.api', 'is never the one that the browser came with'],
  ['acting for another by a foreign page', 'http/abuse', 'takes no mutation sent as'],
  ['acting for another in one’s own browser', 'http/meant-for.api', 'is refused too when it hides a sign-in'],
  ['uploads by a foreign page', 'evidence/evidence.api', 'by a browser that was led here by another page'],
  ['stored scripts', 'attacks/stored-script', 'is shown as what it is, and never run'],
  ['formulas in a CSV', 'client/desk/sheet', 'no cell a formula'],
  ['paths in the name of a file', 'evidence/file-store', 'takes no name but one of ours'],
  ['type confusion in uploads', 'evidence/cleaned', 'begins like a picture and is none'],
  ['bombs in uploads', 'evidence/cleaned', 'would take the memory of the machine'],
  ['bombs in bodies', 'http/abuse', 'refuses a body of 20 MB'],
  ['bombs in documents', 'http/abuse', 'refuses a query nested 50 deep'],
  [
    'operations that the pages do not have',
    'graphql/known-operations.api',
    'runs the known document, whatever document is sent',
  ],
  ['forged proofs of status', 'veterans/status-proof.api', 'says no when it is altered, forged, cut'],
  ['acting by a look at somebody’s pages', 'seenas/read-only.api', 'does nothing, whatever it is asked'],
  ['a look that outlives its right', 'seenas/seen-as.api', 'is over, when'],
  ['a look taken elsewhere', 'seenas/read-only.api', 'opens nothing in a browser that has not'],
  ['members who were removed', 'employers/members.service', 'who is removed sees and changes nothing'],
  ['people in the log', 'attacks/logged.api', 'after a broad session at the lowest level'],
  ['a request’s id of a caller’s choice', 'http/request-id.api', 'nobody chooses the id of a request'],
  ['going beyond the scopes of a key', 'apikeys/api-key.api', 'is refused by name what is in no scope'],
  ['a key in a cookie', 'apikeys/api-key-ends.api', 'from a cookie, and at no other address'],
  ['a key that was revoked', 'apikeys/api-key-ends.api', 'from the moment at which it is revoked'],
  ['links for somebody else', 'employers/invitations.service', 'for one number is of no use to another'],
]

it.for(attacks)('%s: tried in tests/%s.test.ts', ([, file, title]) => {
  expect(readFileSync(`tests/${file}.test.ts`, 'utf8')).toContain(title)
})
