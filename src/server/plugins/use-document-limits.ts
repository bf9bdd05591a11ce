import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  Lexer,
  parse,
  type SelectionNode,
  Source,
  TokenKind,
  visit,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Limits } from '../../config/limits.ts';
import { createCostEstimator } from '../../graphql/cost.ts';
import { tooComplex } from '../../graphql/errors.ts';
import type { RequestContext } from '../request-context.ts';

/**
 * Rejects documents that are too large, before they cause work: checks tokens before parsing, counts (aliases,
 * directives, operations, repeats) before validation, which can take long, and cost and depth before execution. Cost is
 * checked for each request, since it depends on the variables.
 */
export function useDocumentLimits(schema: GraphQLSchema, limits: Limits): Plugin<RequestContext> {
  const costOf = createCostEstimator(schema);
  // Yoga caches parsed documents, so the result of counting is cached by document too.
  const counted = new WeakMap<DocumentNode, GraphQLError | undefined>();

  return {
    onParse({ setParseFn }) {
      let refusal: GraphQLError | undefined;
      setParseFn((source: Source | string) => {
        refusal = checkTokens(limits, source);
        if (refusal) throw refusal;
        return parse(source);
      });
      return () => {
        // Otherwise Yoga handles it as a syntax error, with the status of one, and caches it.
        if (refusal) throw refusal;
      };
    },
    onValidate({ params: { documentAST }, setResult }) {
      const refusal = counted.has(documentAST) ? counted.get(documentAST) : checkCounts(limits, documentAST);
      counted.set(documentAST, refusal);
      if (refusal) setResult([refusal]);
    },
    onExecute({ args, setResultAndStopExecution }) {
      const operation = getOperationAST(args.document, args.operationName);
      if (!operation) return;
      const { cost, depth } = costOf(args.document, operation, args.variableValues ?? {});
      args.contextValue.info.cost = cost;
      const refusal =
        depth > limits.depth
          ? tooComplex('depth', limits.depth, depth, 'Query deeper objects separately, by id or slug.')
          : cost > limits.cost
            ? tooComplex('cost', limits.cost, cost, 'Request smaller pages (first), or fewer fields per entry.')
            : undefined;
      if (refusal) setResultAndStopExecution({ errors: [refusal] });
    },
  };
}

/** Maximum nesting of brackets of all kinds. The parser and all visitors of the syntax tree recurse with them. */
const MAX_NESTING = 200;

const OPENING: string[] = [TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L];
const CLOSING: string[] = [TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R];

/** Checks tokens and nesting, before a document is parsed. */
export function checkTokens(limits: Limits, source: Source | string): GraphQLError | undefined {
  const lexer = new Lexer(typeof source === 'string' ? new Source(source) : source);
  let nested = 0;
  for (let tokens = 1; lexer.advance().kind !== TokenKind.EOF; tokens++) {
    if (tokens > limits.tokens)
      return tooComplex('tokens', limits.tokens, undefined, 'Split it into several requests.');
    if (OPENING.includes(lexer.token.kind)) nested++;
    else if (CLOSING.includes(lexer.token.kind)) nested--;
    if (nested > MAX_NESTING)
      return tooComplex('nesting', MAX_NESTING, undefined, 'Query deeper objects separately, by id or slug.');
  }
  return undefined;
}

/** Checks counts in the document itself. A fragment counts once where it is defined, and not where it is spread. */
export function checkCounts(limits: Limits, document: DocumentNode): GraphQLError | undefined {
  let operations = 0;
  let aliases = 0;
  let directives = 0;
  let atOneLocation = 0;
  let repeats = 0;
  visit(document, {
    enter(node) {
      if (node.kind === Kind.OPERATION_DEFINITION) operations++;
      if (node.kind === Kind.FIELD && node.alias) aliases++;
      if (node.kind === Kind.SELECTION_SET) repeats = Math.max(repeats, mostRepeated(node.selections));
      if ('directives' in node && node.directives) {
        directives += node.directives.length;
        atOneLocation = Math.max(atOneLocation, node.directives.length);
      }
    },
  });
  const most = Math.ceil(limits.directives / 10);
  if (operations > limits.operations)
    return tooComplex('operations', limits.operations, operations, 'Send only the operation to execute.');
  if (aliases > limits.aliases)
    return tooComplex(
      'aliases',
      limits.aliases,
      aliases,
      'Query several entries by a list (nodes, filter), or in several requests.',
    );
  if (directives > limits.directives)
    return tooComplex('directives', limits.directives, directives, 'Remove unnecessary directives.');
  if (atOneLocation > most)
    return tooComplex('directives at one place', most, atOneLocation, 'Remove repeated directives.');
  if (repeats > limits.repeats) return tooComplex('the same field again', limits.repeats, repeats, 'Request it once.');
  return undefined;
}

function mostRepeated(selections: readonly SelectionNode[]): number {
  const times = new Map<string, number>();
  for (const selection of selections) {
    if (selection.kind === Kind.INLINE_FRAGMENT) continue;
    const name = 'alias' in selection && selection.alias ? selection.alias.value : selection.name.value;
    times.set(name, (times.get(name) ?? 0) + 1);
  }
  return Math.max(0, ...times.values());
}
