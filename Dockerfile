FROM node:24.20.0-trixie-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
# Without the image for the embedded database, which containers do not use.
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY src ./src
RUN npm run build && npm prune --omit=dev --no-audit --no-fund

FROM node:24.20.0-trixie-slim
WORKDIR /app
COPY package.json LICENSE ./
COPY --from=build /app/node_modules ./node_modules
COPY drizzle ./drizzle
COPY seeds ./seeds
COPY src ./src
COPY --from=build /app/dist ./dist

# Inside a container the loopback address would be out of reach for everybody else.
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000
EXPOSE 4000

# All of /app belongs to root, so the server cannot change its own code. It runs on a read-only file system.
USER node

# The slim image has no curl; fetch is in node itself.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/ready`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]

# The command of `npm start` after the build, without npm, which would keep SIGTERM from the server and so its shutdown from draining.
CMD ["node", "--enable-source-maps", "dist/main.js", "serve"]
