/** What a worker is told when it starts. */
export type RuntimeData = {
  readonly name: string
  readonly arn: string
  /** The module of the bundled asset, and the name of the handler in it. */
  readonly file: string
  readonly exportName: string
  readonly memoryMegabytes: number
}

/** One invocation: the event as JSON, and the time (milliseconds since 1970) by which it must be done. */
export type Question = { readonly requestId: string; readonly event: string; readonly deadline: number }

/** What a worker says: that it has loaded, or how an invocation ended. */
export type Answer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'result'; readonly payload: string }
  | { readonly kind: 'error'; readonly errorType: string; readonly errorMessage: string }
