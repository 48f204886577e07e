# One image per program: docker build -f ops/images/service.Dockerfile --build-arg MODULE=hazard-service .
# Needs the jars: mvn -DskipTests package
FROM eclipse-temurin:25-jre AS layers
ARG MODULE
WORKDIR /layers
COPY ${MODULE}/target/${MODULE}-*-exec.jar application.jar
RUN java -Djarmode=tools -jar application.jar extract --layers --launcher --destination .

FROM eclipse-temurin:25-jre
RUN groupadd --system --gid 10001 safetyvalve \
    && useradd --system --uid 10001 --gid 10001 --home-dir /var/lib/safetyvalve --create-home safetyvalve
WORKDIR /opt/safetyvalve
# Layers that seldom change come first, so that a new version ships little.
COPY --from=layers /layers/dependencies/ ./
COPY --from=layers /layers/spring-boot-loader/ ./
COPY --from=layers /layers/snapshot-dependencies/ ./
COPY --from=layers /layers/application/ ./
USER 10001:10001
ENV JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=70 -XX:+ExitOnOutOfMemoryError"
ENTRYPOINT ["java", "org.springframework.boot.loader.launch.JarLauncher"]
