/** What each variable should look like, for the complaint. */
export const expectations: Record<string, string> = {
  PORT: 'PORT must be a whole number from 0 to 65535',
  PUBLIC_URL:
    'PUBLIC_URL must be the address people open, such as https://work.example.org, without a path: the pages lie at its root',
  MONGODB_URL: 'MONGODB_URL must begin with mongodb:// or mongodb+srv://',
  REDIS_URL: 'REDIS_URL must begin with redis://, rediss:// or be the path of a socket',
  MEILI_URL: 'MEILI_URL must be the address of a Meilisearch server, such as http://localhost:7700',
  EMBEDDER_URL:
    'EMBEDDER_URL must be the address of a model that answers /v1/embeddings, such as http://localhost:8080',
  EMBEDDER_MODEL: 'EMBEDDER_MODEL, the name of the model, must be given with EMBEDDER_URL',
  SMTP_URL: 'SMTP_URL must begin with smtp:// or smtps://',
  SMS_URL: 'SMS_URL must be the address of an SMS gateway, such as https://sms.example.org/send',
  ALIYUN_SMS_URL: 'ALIYUN_SMS_URL must be an address, such as https://dysmsapi.aliyuncs.com',
  ALIYUN_SMS_KEY_ID:
    'ALIYUN_SMS_KEY_ID, ALIYUN_SMS_SECRET, ALIYUN_SMS_SIGN and ALIYUN_SMS_TEMPLATE must be given together',
  OIDC_ISSUER:
    'OIDC_ISSUER must be the address of an OpenID Connect provider, such as https://login.example.org',
  OIDC_CLIENT_ID: 'OIDC_CLIENT_ID must be given with OIDC_ISSUER',
  OIDC_TWO_FACTORS: 'OIDC_TWO_FACTORS must be stated or vouched',
  S3_URL: 'S3_URL must be the address of a bucket, such as https://s3.example.org/rongqiao',
  S3_KEY_ID: 'S3_KEY_ID and S3_SECRET must be given with S3_URL',
  CLAMD_URL: 'CLAMD_URL must begin with tcp:// or unix:/, such as tcp://localhost:3310',
  SECRET_KEY: 'SECRET_KEY must be at least 32 characters of secret',
  SECRET_KEY_OLD:
    'SECRET_KEY_OLD must be the keys of before, at least 32 characters each, with commas between them',
  HOME_AREA: 'HOME_AREA must be the six-digit GB/T 2260 code of a district, such as 350505',
  LOG_LEVEL: 'LOG_LEVEL must be one of trace, debug, info, warn, error, silent',
  ACCESS_LOG: 'ACCESS_LOG must be yes or no',
  METRICS_PORT: 'METRICS_PORT must be a whole number from 0 to 65535',
  TRUST_PROXY: 'TRUST_PROXY must be the number of proxies of your own before this server, 0 to 10',
  SEED_DEMO: 'SEED_DEMO must be yes or no',
  DEMO_PASSWORD: 'DEMO_PASSWORD must have at least 8 characters',
  STAFF_SECOND_FACTOR: 'STAFF_SECOND_FACTOR must be yes or no',
  OPERATIONS: 'OPERATIONS must be known or any',
  POSTINGS_PER_EMPLOYER: 'POSTINGS_PER_EMPLOYER must be a whole number from 1 to 100,000',
  CHANGES_PER_HOUR: 'CHANGES_PER_HOUR must be a whole number from 1 to 100,000',
  FILES_TOLD_AT: 'FILES_TOLD_AT must be a whole number from 1 to 100,000',
  FILES_PER_DAY: 'FILES_PER_DAY must be a whole number from 1 to 100,000',
}
