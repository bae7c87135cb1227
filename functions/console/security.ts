import { isSameOrigin } from '../own-page.ts'

/**
 * The headers of every page: nothing runs, loads or frames it but what the console itself serves; scripts may send files to
 * the documents bucket, and nowhere else.
 * @see https://cheatsheetseries.owasp.org/cheatsheets/Content_Security_Policy_Cheat_Sheet.html
 */
export function securityHeaders(uploadOrigin: string): Readonly<Record<string, string>> {
  const policy = {
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    'img-src': "'self'",
    'connect-src': `'self' ${uploadOrigin}`,
    'form-action': "'self'",
    'base-uri': "'none'",
    'frame-ancestors': "'none'",
  }
  return {
    'content-security-policy': Object.entries(policy)
      .map(directive => directive.join(' '))
      .join('; '),
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  }
}

/** Whether a request that changes something comes from a page of the console's own origin. */
export function isFromOwnPage({ headers, url }: Request): boolean {
  return isSameOrigin({ site: headers.get('sec-fetch-site'), origin: headers.get('origin'), host: new URL(url).host })
}
