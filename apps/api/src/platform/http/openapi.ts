import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { OpenAPIObject } from '@nestjs/swagger';
import { problem } from '@okenko/shared/common/problem';
import { z } from 'zod';

/** Describes the API from the same schemas that check it: `/api/openapi.json`, browsable at `/api/docs`. */
export function describeApi(app: NestFastifyApplication): void {
  const builder = new DocumentBuilder()
    .setTitle('Okénko')
    .setDescription(
      'The front desk of social counselling. Problems are RFC 9457 with `code`, `fields` and `requestId`.',
    )
    .setVersion('1')
    .addCookieAuth('okenko_session')
    .build();
  const document = () =>
    withProblems(SwaggerModule.createDocument(app, builder, { standardSchemaConverter: convert }));
  SwaggerModule.setup('api/docs', app, document, {
    jsonDocumentUrl: 'api/openapi.json',
    yamlDocumentUrl: 'api/openapi.yaml',
  });
}

interface Described {
  schema: Record<string, unknown>;
  components: Record<string, Record<string, unknown>>;
}

/** zod's own JSON Schema; a transformed value is described as what goes in or what comes out. */
function convert(schema: unknown, { schemaType }: { schemaType: 'input' | 'output' }): Described | undefined {
  if (!(schema instanceof z.ZodType)) return undefined;
  const { definitions, ...root } = z.toJSONSchema(schema, {
    io: schemaType,
    unrepresentable: 'any',
    target: 'openapi-3.0',
    reused: 'inline',
  }) as Record<string, unknown>;
  const components = (definitions ?? {}) as Described['components'];
  const name = z.globalRegistry.get(schema)?.id;
  const whole = name === undefined ? undefined : components[name];
  // A query is spelled out: its fields become the parameters of the address.
  return { schema: whole !== undefined && name?.endsWith('Query') === true ? whole : root, components };
}

const METHODS = ['get', 'put', 'post', 'delete'] as const;

/** Every operation may answer with a problem. */
function withProblems(document: OpenAPIObject): OpenAPIObject {
  const described = convert(problem, { schemaType: 'output' });
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  for (const path of Object.values(document.paths))
    for (const method of METHODS)
      if (path[method]) path[method].responses['default'] = { description: 'A problem', content };
  const schemas = { ...document.components?.schemas, ...inComponents(described?.components ?? {}) };
  return { ...document, components: { ...document.components, schemas } };
}

/** References as the document has them; the scanner does this for the schemas it meets itself. */
function inComponents(components: Described['components']): Described['components'] {
  const text = JSON.stringify(components).replaceAll('#/definitions/', '#/components/schemas/');
  return JSON.parse(text) as Described['components'];
}
