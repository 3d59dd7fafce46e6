import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { z } from 'zod';
/** Describes the API from the same schemas that check it: `/api/openapi.json`, browsable at `/api/docs`. */ export function describeApi(app) {
    const builder = new DocumentBuilder().setTitle('Okénko').setDescription('The front desk of social counselling. Problems are RFC 9457 with `code`, `fields` and `requestId`.').setVersion('1').addCookieAuth('okenko_session').build();
    const document = ()=>SwaggerModule.createDocument(app, builder, {
            standardSchemaConverter: convert
        });
    SwaggerModule.setup('api/docs', app, document, {
        jsonDocumentUrl: 'api/openapi.json',
        yamlDocumentUrl: 'api/openapi.yaml'
    });
}
/** zod's own JSON Schema; a transformed value is described as what goes in or what comes out. */ function convert(schema, { schemaType }) {
    if (!(schema instanceof z.ZodType)) return undefined;
    return {
        schema: z.toJSONSchema(schema, {
            io: schemaType,
            unrepresentable: 'any',
            target: 'openapi-3.0',
            reused: 'inline'
        })
    };
}

//# sourceMappingURL=openapi.js.map