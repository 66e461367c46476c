package vn.motcham.http;

import io.micronaut.context.BeanProvider;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.micronaut.web.router.Router;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.QueryStringDecoder;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The limit of {@link BodySize} for a body that comes in chunks and does not say how long it gets:
 * counted as it comes in, since it need not have an end.
 */
@Singleton
final class UnannouncedBodySize
    implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
  private final BeanProvider<Router> router;
  private volatile @Nullable Set<String> found;

  UnannouncedBodySize(BeanProvider<Router> router) {
    this.router = router;
  }

  @Override
  public NettyServerCustomizer.Registry onCreated(
      BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
    NettyServerCustomizer.Registry registry = event.getBean();
    registry.register(new Listener());
    return registry;
  }

  private final class Listener implements NettyServerCustomizer {
    @Override
    public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
      return role == ChannelRole.CONNECTION ? new Connection(channel) : this;
    }
  }

  private final class Connection implements NettyServerCustomizer {
    private final Channel channel;

    Connection(Channel channel) {
      this.channel = channel;
    }

    @Override
    public void onStreamPipelineBuilt() {
      channel
          .pipeline()
          .addAfter(
              ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC,
              "unannounced-body-size",
              new Count(largePaths()));
    }
  }

  /** Looked for once: there are hundreds of routes, and each connection asks. */
  private Set<String> largePaths() {
    Set<String> known = found;
    if (known == null) {
      known = find();
      found = known;
    }
    return known;
  }

  private Set<String> find() {
    return router
        .get()
        .uriRoutes()
        .filter(route -> route.getAnnotationMetadata().hasAnnotation(LargeBody.class))
        .map(route -> route.getUriMatchTemplate().toPathString())
        .collect(Collectors.toSet());
  }

  private static final class Count extends ChannelInboundHandlerAdapter {
    private final Set<String> largePaths;
    private boolean counting;
    private long bytes;

    Count(Set<String> largePaths) {
      this.largePaths = largePaths;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
      if (message instanceof HttpRequest request) {
        counting =
            HttpUtil.isTransferEncodingChunked(request)
                && !largePaths.contains(new QueryStringDecoder(request.uri()).rawPath());
        bytes = 0;
      }
      if (counting && message instanceof HttpContent content) {
        bytes += content.content().readableBytes();
        if (bytes > BodySize.MOST) {
          counting = false;
          context.fireExceptionCaught(new ContentLengthExceededException(BodySize.MOST, bytes));
        }
      }
      super.channelRead(context, message);
    }
  }
}
