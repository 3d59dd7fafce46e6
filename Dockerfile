# The product without demo and without the embedded database: one image for API, web client and its commands.

FROM node:22-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY libs/shared/package.json libs/shared/
COPY libs/disclosure/package.json libs/disclosure/
COPY migrations/package.json migrations/
COPY apps/api/package.json apps/api/
COPY apps/web/package.json apps/web/

FROM packages AS build
RUN npm ci --include=dev
COPY nx.json tsconfig.base.json ./
COPY libs libs
COPY migrations migrations
COPY apps apps
RUN NX_DAEMON=false NX_NO_CLOUD=true npm run build

# The packages of the API alone. The root package (embedded database, pinned Node.js) is left out.
FROM packages AS runtime-packages
RUN npm ci --omit=dev --workspace=@okenko/api --workspace=@okenko/migrations --workspace=@okenko/shared

FROM node:22-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production \
    HOME=/tmp \
    npm_config_update_notifier=false \
    OKENKO_DEMO=0 \
    OKENKO_HOST=0.0.0.0 \
    OKENKO_WEB_DIR=/app/apps/web/dist \
    PORT=3000
COPY --from=runtime-packages /app ./
COPY --from=build /app/libs/shared/dist libs/shared/dist
COPY --from=build /app/migrations/dist migrations/dist
COPY --from=build /app/apps/api/dist apps/api/dist
COPY --from=build /app/apps/web/dist apps/web/dist
COPY seeds/reference seeds/reference
COPY scripts/command.mjs scripts/command.mjs
COPY docker/entrypoint.sh docker/entrypoint.sh
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=5 \
    CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health/ready`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["/bin/sh", "docker/entrypoint.sh"]
CMD ["node", "apps/api/dist/main.js"]
