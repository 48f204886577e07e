package org.safetyvalve.starter.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.math.BigDecimal;
import java.util.Arrays;
import org.safetyvalve.starter.domain.Actor;
import org.safetyvalve.starter.write.CommandContext;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;

/** Describes in OpenAPI what the starter takes from every request: token, command headers, page parameters. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(GlobalOperationCustomizer.class)
class OpenApiConfiguration {
    private static final String TOKEN = "token";

    OpenApiConfiguration() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class, CommandContext.class, PageRequest.class);
    }

    @Bean
    @ConditionalOnMissingBean
    OpenAPI openApi(@Value("${spring.application.name:service}") String name) {
        return new OpenAPI()
                .info(new Info()
                        .title("责任阀 Safety Valve: " + name)
                        .version("1")
                        .description("错误以 application/problem+json (RFC 9457) 回答。"
                                + " Errors are problem details (RFC 9457) of the types urn:safetyvalve:problem:*."))
                .components(new Components()
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }

    @Bean
    GlobalOperationCustomizer starterParameters() {
        return (operation, handler) -> {
            if (takes(handler, CommandContext.class)) {
                describeCommand(operation);
            }
            if (takes(handler, PageRequest.class)) {
                describePage(operation);
            }
            if (operation.getResponses() != null) {
                operation.getResponses().addApiResponse("default", new ApiResponse().description("problem details"));
            }
            return operation;
        };
    }

    private static boolean takes(HandlerMethod handler, Class<?> type) {
        return Arrays.stream(handler.getMethodParameters()).anyMatch(one -> one.getParameterType() == type);
    }

    private static void describeCommand(Operation operation) {
        operation.addParametersItem(new Parameter()
                .in("header")
                .name(CommandContextResolver.KEY)
                .required(true)
                .description("重复同一命令用同一个键。A repeat of the command carries the same key.")
                .schema(new StringSchema().minLength(1).maxLength(200).pattern("^[!-~]+$")));
        operation.addParametersItem(new Parameter()
                .in("header")
                .name("If-Match")
                .required(false)
                .description("读取记录时得到的 ETag。The ETag that reading the record gave.")
                .schema(new StringSchema().pattern("^(\\*|\"[0-9]{1,18}\")$")));
    }

    private static void describePage(Operation operation) {
        operation.addParametersItem(new Parameter()
                .in("query")
                .name("limit")
                .required(false)
                .schema(new IntegerSchema()
                        .minimum(BigDecimal.ONE)
                        .maximum(BigDecimal.valueOf(PageRequest.MAX_LIMIT))
                        ._default(PageRequest.DEFAULT_LIMIT)));
        operation.addParametersItem(new Parameter()
                .in("query")
                .name("cursor")
                .required(false)
                .description("上一页的 next。What the page before gave as next.")
                .schema(new StringSchema()));
    }
}
