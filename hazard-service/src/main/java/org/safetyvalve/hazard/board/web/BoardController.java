package org.safetyvalve.hazard.board.web;

import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.safetyvalve.hazard.lists.Listings;
import org.safetyvalve.starter.web.Page;
import org.safetyvalve.starter.web.PageRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The public board: open to anyone, the same for everybody. */
@RestController
class BoardController {
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Listings listings;

    BoardController(Listings listings) {
        this.listings = listings;
    }

    /** The listings whose publication has been recorded, the newest first; the delisted ones too. */
    @GetMapping("/public/board")
    @SecurityRequirements
    ResponseEntity<Page<Listings.Listed>> board(PageRequest page) {
        Page<Listings.Listed> board = listings.page(page);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .eTag(DigestUtils.md5DigestAsHex(board.toString().getBytes(StandardCharsets.UTF_8)))
                .body(board);
    }
}
