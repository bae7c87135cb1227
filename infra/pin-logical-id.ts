import type { CfnElement } from 'aws-cdk-lib'
import type { IConstruct } from 'constructs'

/** Keeps what the construct is called in the template: a stateful resource under another name would be a new, empty one. */
export function pinLogicalId<T extends IConstruct>(construct: T, logicalId: string): T {
  const element = construct.node.defaultChild as CfnElement
  element.overrideLogicalId(logicalId)
  return construct
}
