import { listOf, objectOf, textOf, type JsonObject } from '../json.ts'
import { ACCOUNT } from '../template/physical.ts'
import type { Resource, Template } from '../template/template.ts'
import { makeGrants, type Grant } from './grants.ts'
import { appliesTo, namesPrincipal, statementsOf, type Call, type Statement } from './statement.ts'

/** Whoever may sign a call. The user may do everything; a function, what its role's policies grant. */
export type Principal = {
  readonly name: string
  readonly arn: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
  /** `undefined` for the user, whom no policy binds. */
  readonly statements: readonly Statement[] | undefined
}

/** A call that a policy did not allow. */
export type Denial = {
  readonly principal: string
  readonly action: string
  readonly resource: string
  readonly why: string
}

/** Who may do what: the template's policies, asked about every call. */
export type Access = {
  readonly principalOf: (accessKeyId: string) => Principal | undefined
  readonly principalNamed: (name: string) => Principal | undefined
  /** `undefined` when the call is allowed; else why not, worded as AWS words it. */
  readonly refusal: (accessKeyId: string, action: string, resource: string) => Denial | undefined
  /** Tells whether a resource's own policy lets an AWS service in (an event rule into a queue). */
  readonly serviceMay: (service: string, call: Omit<Call, 'context'> & { readonly source: string }) => boolean
  readonly denials: readonly Denial[]
  /** Calls that were allowed to a function, once each: `principal action resource`; the first ten thousand. */
  readonly used: ReadonlySet<string>
}

/** Access as the template's policies grant it. */
export type TemplateAccess = Access & {
  /** What the functions' policies allow and no call has needed. */
  readonly unused: () => readonly Grant[]
}

/** Makes the access rules of a template; `secretOf` gives each function the secret that it signs with. */
export function makeAccess(template: Template, user: Principal, secretOf: (name: string) => string): TemplateAccess {
  const functions = template
    .ofType('AWS::Lambda::Function')
    .map(resource => functionPrincipal(resource, template, secretOf))
  const byKey = new Map([user, ...functions].map(principal => [principal.accessKeyId, principal]))
  const resourceStatements = resourcePolicies(template)
  const denials: Denial[] = []
  const used = new Set<string>()
  const grants = makeGrants(functions)
  return {
    principalOf: accessKeyId => byKey.get(accessKeyId),
    principalNamed: name => functions.find(principal => principal.name === name),
    refusal: (accessKeyId, action, resource) => {
      const principal = byKey.get(accessKeyId)
      if (principal?.statements === undefined) return undefined
      const call = `${principal.name} ${action} ${resource}`
      // the same caller, action and resource have the same answer: policies are read once
      if (used.has(call)) return undefined
      const why = whyRefused(principal, { action, resource, context: contextOf(principal.arn) }, resourceStatements)
      if (why === undefined) {
        if (used.size < REMEMBERED) used.add(call)
        grants.use(principal, { action, resource })
        return undefined
      }
      const denial = { principal: principal.name, action, resource, why }
      denials.push(denial)
      return denial
    },
    serviceMay: (service, { action, resource, source }) => {
      const context = { ...contextOf(service), 'aws:SourceArn': source, 'aws:SourceAccount': ACCOUNT }
      const named = resourceStatements.filter(
        statement =>
          namesPrincipal(statement.principal, service) && appliesTo(statement, { action, resource, context }),
      )
      return named.some(statement => statement.allows) && named.every(statement => statement.allows)
    },
    denials,
    used,
    unused: grants.unused,
  }
}

const REMEMBERED = 10_000

/** The loopback stands in for TLS: a policy that asks for it is met. */
const contextOf = (arn: string): Call['context'] => ({
  'aws:SecureTransport': 'true',
  's3:TlsVersion': '1.3',
  'aws:PrincipalAccount': ACCOUNT,
  'aws:ResourceAccount': ACCOUNT,
  'aws:PrincipalArn': arn,
  'aws:PrincipalIsAWSService': String(arn.endsWith('.amazonaws.com')),
  'aws:SourceIp': '127.0.0.1',
})

function whyRefused(principal: Principal, call: Call, resourceStatements: readonly Statement[]): string | undefined {
  const own = (principal.statements ?? []).filter(statement => appliesTo(statement, call))
  const theirs = resourceStatements.filter(
    statement =>
      statement.resource.patterns.length > 0 &&
      namesPrincipal(statement.principal, principal.arn) &&
      appliesTo(statement, call),
  )
  if (own.some(statement => !statement.allows)) return 'with an explicit deny in an identity-based policy'
  if (theirs.some(statement => !statement.allows)) return 'with an explicit deny in a resource-based policy'
  // within one account, either side's allow is enough
  if ([...own, ...theirs].some(statement => statement.allows)) return undefined
  return `because no identity-based policy allows the ${call.action} action`
}

function functionPrincipal(resource: Resource, template: Template, secretOf: (name: string) => string): Principal {
  const roleArn = textOf(resource.property('Role'))
  const role = template.ofType('AWS::IAM::Role').find(candidate => candidate.physical.arn === roleArn)
  if (role === undefined)
    throw new Error(`Cannot run function ${resource.id}: its role ${roleArn} is not in the template`)
  return {
    name: resource.physical.name,
    arn: role.physical.arn,
    accessKeyId: `FJALA${resource.id.toUpperCase()}`,
    secretAccessKey: secretOf(resource.physical.name),
    statements: roleStatements(role, template),
  }
}

function roleStatements(role: Resource, template: Template): readonly Statement[] {
  const inline = listOf(role.properties()['Policies']).map(policy => objectOf(policy)['PolicyDocument'])
  const attached = template
    .ofType('AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy')
    .map(policy => policy.properties())
    .filter(policy => listOf(policy['Roles']).includes(role.physical.ref))
    .map(policy => policy['PolicyDocument'])
  return [...inline, ...attached].flatMap(document => statementsOf(document))
}

function resourcePolicies(template: Template): readonly Statement[] {
  const documents = template
    .ofType('AWS::S3::BucketPolicy', 'AWS::SQS::QueuePolicy')
    .flatMap(policy => statementsOf(policy.property('PolicyDocument')))
  const permissions = template
    .ofType('AWS::Lambda::Permission')
    .map(permission => permissionStatement(permission.properties()))
  return [...documents, ...permissions]
}

function permissionStatement(permission: JsonObject): Statement {
  const source = textOf(permission['SourceArn'])
  return {
    allows: true,
    action: { patterns: [textOf(permission['Action'])], negated: false },
    resource: { patterns: [textOf(permission['FunctionName'])], negated: false },
    principal: { Service: textOf(permission['Principal']) },
    condition: source === '' ? {} : { ArnLike: { 'aws:SourceArn': source } },
  }
}
