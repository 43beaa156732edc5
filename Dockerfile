# One image for every process of Sambung: the services, and the `sambung` command (ingress, issuer, provision).
FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
# No scripts: the embedded PostgreSQL, whose files one of them links, is for laptops and leaves again below.
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build && npm prune --omit=dev --omit=optional --ignore-scripts

FROM node:22-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0
WORKDIR /app
COPY --from=build --chown=node:node /app/package.json ./
COPY --from=build --chown=node:node /app/node_modules ./node_modules
COPY --from=build --chown=node:node /app/dist ./dist
COPY --from=build --chown=node:node /app/data ./data
USER node
# Says nothing by itself: compose and Helm name the process.
CMD ["node", "dist/apps/cli/src/main.js", "--help"]
