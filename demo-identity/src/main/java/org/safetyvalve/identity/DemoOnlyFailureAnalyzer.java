package org.safetyvalve.identity;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in two lines instead of a stack trace why the process did not start. */
final class DemoOnlyFailureAnalyzer extends AbstractFailureAnalyzer<DemoOnlyNotAccepted> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DemoOnlyNotAccepted cause) {
        return new FailureAnalysis(
                "演示身份服务的密码是公开的，只能用于试用和测试。 demo-identity is for trying out and tests only: its passwords are"
                        + " public.",
                "生产环境请配置任意 OpenID Connect 提供方。 In production use any OpenID Connect provider. To try Safety Valve out,"
                        + " set safetyvalve.identity.demo-only-accepted=true.",
                cause);
    }
}
