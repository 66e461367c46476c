package vn.motcham;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.processor.ExecutableMethodProcessor;
import io.micronaut.inject.BeanDefinition;
import io.micronaut.inject.ExecutableMethod;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.scheduling.processor.ScheduledMethodProcessor;
import jakarta.inject.Singleton;

/** What is done from time to time is the servers' work; a command may be over before it begins. */
@Singleton
@Replaces(ScheduledMethodProcessor.class)
@Requires(env = Application.COMMAND)
final class NoRegularWork implements ExecutableMethodProcessor<Scheduled> {
  @Override
  public void process(BeanDefinition<?> bean, ExecutableMethod<?, ?> method) {
    // Nothing is put on the clock.
  }
}
